import type { Query, Term } from '#src/search/query/query.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'
import { cutExcerpt } from './excerpt.ts'
import { type Asked, findAnswers, markTokens, type Segment } from './highlight.ts'
import { readText } from './read-text.ts'

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
  /** Words that were typed and stand nowhere in the article, however it says them. */
  readonly missing: readonly Term[]
}

/** Makes a result of what the index keeps of an article, asked in its own words for what was typed. */
export function toSearchResult(fragment: Fragment, asked: Asked, typed: Query): SearchResult {
  const { address, date, section, body, conference = null } = fragment
  const { tokens, titleLength } = readText(fragment)
  const answers = findAnswers(tokens, asked)
  const isTyped = ({ word }: Term): boolean => typed.terms.some((term) => term.word === word)
  return {
    address,
    title: markTokens(tokens.slice(0, titleLength), answers),
    excerpt: cutExcerpt(tokens, answers, titleLength, asked.telling),
    date,
    section,
    body,
    conference,
    missing: asked.query.terms.filter((term, number) => isTyped(term) && !answers.includes(number)),
  }
}
