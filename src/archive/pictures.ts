import type { ArticleRecord } from './record.ts'

/** A picture as an article holds it. */
export type Picture = ArticleRecord['article']['pictures'][number]

/**
 * The picture that stands for an article in lists: its first photograph. A drawing (SVG) stands in this
 * archive for a picture that was lost; it belongs in the article and would say nothing in a list.
 */
export function photographOf({ article }: ArticleRecord): Picture | null {
  return article.pictures.find(({ file }) => !file.toLowerCase().endsWith('.svg')) ?? null
}
