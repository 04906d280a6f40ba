import type { Article } from '#src/schema/article.ts'

/** An article as the archive keeps it in memory: everything but its text, which is read when it is needed. */
export interface ArticleRecord {
  /** Path from the repository's root, `content/articles/2024/x.md`. */
  readonly file: string
  /** Where readers find it, `/2024/x/`. */
  readonly address: string
  readonly year: number
  readonly slug: string
  /** When it counts as news, for order: published, else the event's day, else the start of its year. */
  readonly sortDate: string
  readonly article: Omit<Article, 'text'>
}

/** A section, body or standing page with the slug that its file name gives. */
export interface Named<Entry> {
  readonly file: string
  readonly slug: string
  readonly entry: Entry
}

/** Order of news: newest first; articles of one moment by address, so that the order never depends on the disk. */
export function compareNewest(a: ArticleRecord, b: ArticleRecord): number {
  if (a.sortDate !== b.sortDate) return a.sortDate < b.sortDate ? 1 : -1
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0
}
