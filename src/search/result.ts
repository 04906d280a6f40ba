import { readTokens } from './encoding.ts'
import { cutExcerpt } from './excerpt.ts'
import { type Asked, findAnswers, markTokens, type Segment } from './highlight.ts'
import { titleRoom } from './pagefind-page.ts'
import type { Term } from './query.ts'
import type { Fragment } from './shard.ts'

/** One article found, ready to be shown. */
export interface SearchResult {
  readonly address: string
  readonly title: readonly Segment[]
  readonly excerpt: readonly Segment[]
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly section: string | null
  readonly body: string | null
  /** The conference it is about; articles on one carry the same name. */
  readonly conference: string | null
  /** Words of the query that stand nowhere in the article: words that no article has are left out. */
  readonly missing: readonly Term[]
}

/** Makes a result of what the index keeps of an article. */
export function toSearchResult(
  { address, content, title, date, section, body, conference = null }: Fragment,
  asked: Asked,
): SearchResult {
  const tokens = readTokens(content)
  const answers = findAnswers(tokens, asked)
  const titleLength = readTokens(title).length
  return {
    address,
    title: markTokens(tokens.slice(0, titleLength), answers),
    excerpt: cutExcerpt(tokens, answers, Math.max(titleRoom, titleLength)),
    date,
    section,
    body,
    conference,
    missing: asked.query.terms.filter((_, number) => !answers.includes(number)),
  }
}
