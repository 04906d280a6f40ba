import { hash } from 'node:crypto'
import { toPlainText } from '#src/markdown/plain-text.ts'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import type { Library, Reader } from './library.ts'

/** What the Markdown of a file can be turned into. */
const forms = { html: renderMarkdown, plain: toPlainText } as const

function digestOf(library: Library, file: string): string {
  const { articles, bodies, pages } = library
  const holding = articles.get(file) ?? bodies.get(file) ?? pages.get(file)
  if (holding) return holding.digest
  throw new Error(`${file}: expected an article, body or page of the library, got none`)
}

/**
 * The Markdown of a file of the library as sanitised HTML or as plain text; made once for each content.
 *
 * @throws Error where the library has no such file.
 */
export async function renderText(
  form: keyof typeof forms,
  file: string,
  { library, reader }: { readonly library: Library; readonly reader: Reader },
): Promise<string> {
  const known = reader.cache.find(`${form} ${digestOf(library, file)}`)
  if (known !== undefined) return known
  const bytes = await reader.source.readBytes(file)
  const made = forms[form](readFrontMatter(Buffer.from(bytes).toString('utf8')).text)
  // The file may have changed since the library read it: what is kept belongs to the bytes it was made from.
  reader.cache.keep(`${form} ${hash('sha256', bytes)}`, made)
  return made
}
