import { escapeMarkdown } from './escape-markdown.ts'
import type { BodyPart, PicturePart } from './body-part.ts'

/** What a picture whose file is lost says of itself to those who do not see it. */
export const lostPicture = 'Ảnh gốc không còn lưu'

/** Picture parts of a body, in order; the n-th has the n-th address. */
export function listPictures(parts: readonly BodyPart[]): PicturePart[] {
  return parts.filter((part): part is PicturePart => part.kind === 'picture')
}

/**
 * The Markdown of an article: paragraphs and headings escaped, each picture a paragraph of its own at the
 * place of its caption. `addresses` are the pictures' addresses, in order.
 */
export function toMarkdown(parts: readonly BodyPart[], addresses: readonly string[]): string {
  const pictures = listPictures(parts)
  const blocks = parts.map((part) => {
    if (part.kind === 'paragraph') return escapeMarkdown(part.text)
    if (part.kind === 'heading') return `## ${escapeMarkdown(part.text)}`
    return `![${lostPicture}](${addresses[pictures.indexOf(part)] ?? ''})`
  })
  return blocks.join('\n\n')
}
