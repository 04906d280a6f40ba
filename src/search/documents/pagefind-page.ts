import type { SearchDocument } from './document.ts'
import { encodeText, gap } from './encoding.ts'

/**
 * Places that belong to the title: the text begins after them, so that ranking knows a word of the title by its
 * place alone. The words of a longer title beyond them count as text.
 */
export const titleRoom = 64

/** How much a word of the title counts. */
export const titleWeight = 7

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function weigh(encoded: string, weight: number): string {
  const text = escapeHtml(encoded)
  return weight === 1 ? text : `<span data-pagefind-weight="${weight.toFixed(1)}">${text}</span>`
}

/**
 * A document as the HTML page Pagefind indexes; what is not searched (date, filters) is kept beside it. No block
 * elements: Pagefind would end each with a full stop that nobody wrote. A gap between parts keeps phrases from
 * reaching across them.
 */
export function toPagefindPage({ title, parts }: SearchDocument): string {
  const name = encodeText(title)
  const room = Math.max(1, titleRoom - name.split(' ').length)
  const text = parts
    .map((part) => ({ ...part, text: encodeText(part.text) }))
    .filter((part) => part.text !== '')
  const body = [
    weigh(name, titleWeight),
    Array.from({ length: room }, () => gap).join(' '),
    text.map((part) => weigh(part.text, part.weight)).join(` ${gap} `),
  ]
  return `<html lang="vi"><body>${body.join(' ')}</body></html>`
}
