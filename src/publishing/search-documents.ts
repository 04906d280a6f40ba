import type { Archive } from '#src/archive/archive.ts'
import { type SearchDocument, toSearchDocument } from '#src/search/document.ts'

/** Every published article as a search document; `plainText` gives the words of an article's file. */
export async function listSearchDocuments(
  archive: Archive,
  plainText: (file: string) => Promise<string>,
): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (const { address, article, file } of archive.articles) {
    const section = article.section === null ? undefined : archive.sectionBySlug.get(article.section)
    const body = article.body === null ? undefined : archive.bodyBySlug.get(article.body)
    documents.push(
      toSearchDocument({
        address,
        article,
        plainText: await plainText(file),
        sectionName: section?.entry.name ?? null,
        bodyName: body?.entry.name ?? null,
      }),
    )
  }
  return documents
}
