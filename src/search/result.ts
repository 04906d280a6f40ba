import { readTokens } from './encoding.ts'
import { cutExcerpt } from './excerpt.ts'
import { type Asked, findAnswers, markTokens, type Segment } from './highlight.ts'
import type { PagefindFragment } from './pagefind.ts'
import { readDate, titleRoom } from './pagefind-page.ts'
import type { Term } from './query.ts'

/** One article found, ready to be shown. */
export interface SearchResult {
  readonly address: string
  readonly title: readonly Segment[]
  readonly excerpt: readonly Segment[]
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly section: string | null
  readonly body: string | null
  /** Words of the query that stand nowhere in the article: Pagefind drops words that no article has. */
  readonly missing: readonly Term[]
}

/** Makes a result of what Pagefind keeps of an article. */
export function toSearchResult(
  { url, content, meta, filters }: PagefindFragment,
  asked: Asked,
): SearchResult {
  const tokens = readTokens(content)
  const answers = findAnswers(tokens, asked)
  const titleLength = readTokens(meta['title'] ?? '').length
  return {
    address: url,
    title: markTokens(tokens.slice(0, titleLength), answers),
    excerpt: cutExcerpt(tokens, answers, Math.max(titleRoom, titleLength)),
    date: readDate(meta['date']),
    section: filters['chuyen-muc']?.[0] ?? null,
    body: filters['to-chuc']?.[0] ?? null,
    missing: asked.query.terms.filter((_, number) => !answers.includes(number)),
  }
}
