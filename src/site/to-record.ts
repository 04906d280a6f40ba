import { articleAddress } from '#src/archive/addresses.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import type { Article } from '#src/schema/article.ts'

/**
 * The record of an article: everything but its text. Its year is that of its folder
 * (`content/articles/2024/x.md`), else of its publication or event; its slug its own, else its file name.
 */
export function toRecord(file: string, entry: Article): ArticleRecord {
  const { text: _, ...article } = entry
  const parts = /^content\/articles\/(?:(\d{4})\/)?(?:.*\/)?([^/]+)\.md$/u.exec(file)
  const year = Number(parts?.[1] ?? (article.published ?? article.eventDate ?? '1970').slice(0, 4))
  const slug = article.slug ?? parts?.[2] ?? ''
  const sortDate = article.published ?? article.eventDate ?? `${String(year)}-01-01`
  return { file, address: articleAddress(year, slug), year, slug, sortDate, article }
}
