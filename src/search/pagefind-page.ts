import type { SearchDocument } from './document.ts'
import { encodeText, gap, wordEnd } from './encoding.ts'

/**
 * Places that belong to the title: the text begins after them, so that ranking knows a word of the title by its
 * place alone. The words of a longer title beyond them count as text.
 */
export const titleRoom = 64

const titleWeight = 7

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function meta(kind: 'filter' | 'sort' | 'meta', name: string, content: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(content)}">`
}

function weigh(encoded: string, weight: number, extra = ''): string {
  const text = escapeHtml(encoded)
  return weight === 1 && extra === ''
    ? text
    : `<span data-pagefind-weight="${weight.toFixed(1)}"${extra}>${text}</span>`
}

// A day as one word that no query can hold: Pagefind searches what it keeps about a document too, and
// "12" must not find all of December.
function hideDate(date: string): string {
  return wordEnd + date.replaceAll('-', '')
}

/** Reads the date that `toPagefindPage` hid, `YYYY-MM-DD` or `YYYY`; '' where there is none. */
export function readDate(meta: string | undefined): string {
  const digits = (meta ?? '').replace(wordEnd, '')
  return digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : digits
}

/**
 * A document as the HTML page Pagefind indexes. No block elements: Pagefind would end each with a full stop
 * that nobody wrote. A gap between parts keeps phrases from reaching across them.
 */
export function toPagefindPage({ title, date, parts, filters }: SearchDocument): string {
  const name = encodeText(title)
  const room = Math.max(1, titleRoom - name.split(' ').length)
  const text = parts
    .map((part) => ({ ...part, text: encodeText(part.text) }))
    .filter((part) => part.text !== '')
  const head = [
    ...Object.entries(filters).map(([facet, value]) => meta('filter', facet, value)),
    meta('sort', 'date', date),
    meta('meta', 'date', hideDate(date)),
  ]
  const body = [
    weigh(name, titleWeight, ' data-pagefind-meta="title"'),
    Array.from({ length: room }, () => gap).join(' '),
    text.map((part) => weigh(part.text, part.weight)).join(` ${gap} `),
  ]
  return `<html lang="vi"><head>${head.join('')}</head><body>${body.join(' ')}</body></html>`
}
