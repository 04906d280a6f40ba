import type { SearchDocument } from './document.ts'
import { encodeText, gap } from './encoding.ts'
import { titleRoom } from './pagefind-page.ts'
import type { Fragment } from './shard.ts'

/** What is kept of a document to show it, without an engine that made it. */
export function toFragment({ address, title, date, parts, filters }: SearchDocument): Fragment {
  const name = encodeText(title)
  const room = Math.max(1, titleRoom - name.split(' ').length)
  const text = parts.map((part) => encodeText(part.text)).filter((part) => part !== '')
  const content = [name, Array.from({ length: room }, () => gap).join(' '), text.join(` ${gap} `)].join(' ')
  const [section = null, body = null] = [filters['chuyen-muc']?.[0], filters['to-chuc']?.[0]]
  return { address, content, title: name, date, section, body }
}
