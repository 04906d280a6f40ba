import type { ArticleRecord } from './record.ts'

/** A picture as an article holds it. */
export type Picture = ArticleRecord['article']['pictures'][number]

/**
 * The photographs of an article. A drawing (SVG) stands in this archive for a picture that was lost; it
 * belongs in the article and would say nothing anywhere else.
 */
export function photographsOf({ article }: Pick<ArticleRecord, 'article'>): Picture[] {
  return article.pictures.filter(({ file }) => !file.toLowerCase().endsWith('.svg'))
}

/** The picture that stands for an article in lists: its first photograph. */
export function photographOf(record: Pick<ArticleRecord, 'article'>): Picture | null {
  return photographsOf(record)[0] ?? null
}
