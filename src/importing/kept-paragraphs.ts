import { unescapeMarkdown } from './escape-markdown.ts'

/** What of an article the paragraphs of its provenance are counted in. */
export interface KeptArticle {
  readonly title: string
  readonly sapo: string | null
  readonly text: string
  readonly pictures: readonly { readonly file: string; readonly caption: string | null }[]
}

const picture = /^!\[(?<alt>(?:\\.|[^\]\\])*)\]\((?<file>[^)\s]+)\)$/u

function readBlock(block: string, pictures: KeptArticle['pictures']): string {
  const groups = picture.exec(block)?.groups
  if (groups === undefined) return unescapeMarkdown(block.replace(/^#{2,6} /u, ''))
  const shown = pictures.find(({ file }) => file === groups['file'])
  return shown?.caption ?? unescapeMarkdown(groups['alt'] ?? '')
}

/** Paragraph number 0: the title, and the sapo on a line below it. */
export function headParagraph({ title, sapo }: Pick<KeptArticle, 'title' | 'sapo'>): string {
  return sapo === null ? title : `${title}\n${sapo}`
}

/**
 * The texts that provenance points into: number 0 is the title with the sapo, 1 and up are the blocks of the
 * article's Markdown as a reader sees them, where a picture counts with its caption. Spans are character offsets in these.
 */
export function listParagraphs({ title, sapo, text, pictures }: KeptArticle): string[] {
  const blocks = text.split(/\n{2,}/u).filter((block) => block.trim() !== '')
  return [headParagraph({ title, sapo }), ...blocks.map((block) => readBlock(block.trim(), pictures))]
}
