import type { ArticleRecord } from './record.ts'

/** One citation as an article holds it. */
export type Citation = ArticleRecord['article']['citations'][number]

/** A document with every article that cites it, newest first. */
export interface CitedDocument {
  readonly type: string
  readonly number: string
  readonly articles: readonly ArticleRecord[]
}

// Provinces number their documents independently: 38-QĐ/TU of one is not that of another.
// Central numbers restart with each khóa, which citations seldom name; they are taken as one.
function keyOf({ number, scope }: Citation, { article }: ArticleRecord): string {
  const central = scope === 'TW' || scope === 'CP' || scope === 'TTg'
  const issuer = central ? '' : (article.province ?? article.body ?? '')
  return `${number} ${issuer}`
}

/**
 * Documents cited by the given articles (newest first), in the order of their latest citation and,
 * within one article, of the text. A document cited twice in an article counts once there.
 */
export function listCitedDocuments(articles: readonly ArticleRecord[]): CitedDocument[] {
  const documents = new Map<string, { type: string; number: string; articles: ArticleRecord[] }>()
  for (const record of articles) {
    for (const citation of record.article.citations) {
      const key = keyOf(citation, record)
      const known = documents.get(key)
      if (known === undefined) {
        documents.set(key, { type: citation.type, number: citation.number, articles: [record] })
      } else if (known.articles.at(-1) !== record) known.articles.push(record)
    }
  }
  return [...documents.values()]
}
