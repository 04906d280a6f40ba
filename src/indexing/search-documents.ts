import type { Archive } from '#src/archive/archive.ts'
import { differenceOf } from '#src/archive/difference.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { toSearchDocument } from '#src/search/documents/article-document.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'

/** Gives the words of an article's file. */
type PlainText = (file: string) => Promise<string>

async function documentOf(
  { address, article, file }: ArticleRecord,
  archive: Archive,
  plainText: PlainText,
): Promise<SearchDocument> {
  const section = article.section === null ? undefined : archive.sectionBySlug.get(article.section)
  const body = article.body === null ? undefined : archive.bodyBySlug.get(article.body)
  return toSearchDocument({
    address,
    article,
    plainText: await plainText(file),
    sectionName: section?.entry.name ?? null,
    bodyName: body?.entry.name ?? null,
  })
}

/**
 * Every published article as a search document, one after the other, the oldest first: what is newer has a greater number
 * in every index, and of two that answer alike the greater comes first.
 */
export async function* searchDocuments(
  archive: Archive,
  plainText: PlainText,
): AsyncGenerator<SearchDocument> {
  for (const record of archive.articles.toReversed()) yield await documentOf(record, archive, plainText)
}

/** Search documents that are another now, by address; `null` for those that are gone. */
export type ChangedDocuments = ReadonlyMap<string, SearchDocument | null>

/** What a change of the archive means for searching; `all` where the names of sections or bodies changed, which every document holds. */
export async function changedDocuments(
  before: Archive,
  after: Archive,
  plainText: PlainText,
): Promise<ChangedDocuments | 'all'> {
  for (const { gone, come } of [
    differenceOf(before.sections, after.sections),
    differenceOf(before.bodies, after.bodies),
  ])
    if (gone.size + come.length > 0) return 'all'
  const { gone, come } = differenceOf(before.articles, after.articles)
  const changed = new Map<string, SearchDocument | null>([...gone].map(({ address }) => [address, null]))
  for (const record of come) changed.set(record.address, await documentOf(record, after, plainText))
  return changed
}
