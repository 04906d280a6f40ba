import type { Chip } from '#src/search/query/chip.ts'
import { understandQuery } from '#src/search/query/query.ts'
import type { Lost } from './losses.ts'
import type { SearchResult } from './result.ts'
import type { SearchAddress } from './search-address.ts'
import type { SearchRequest } from './search-request.ts'
import type { AnswerFacets, SearchAnswer, Searcher } from './searcher.ts'

/** An answer as the search page shows it: plain data that crosses from a worker or comes from a server as JSON. */
export interface Told {
  /** How many articles were found. */
  readonly total: number
  /** How many of them hold every word. */
  readonly complete: number
  /** The last word, where it was taken as the beginning of one. */
  readonly prefix: string | null
  /** Other words that were searched as well. */
  readonly reading: string | null
  /** The question with its mistyped words mended, where that is what was searched. */
  readonly repaired: string | null
  readonly chips: readonly Chip[]
  readonly offers: readonly Chip[]
  /** Whether the question has a word to look for. */
  readonly hasWords: boolean
  /** Without those that did not come. */
  readonly results: readonly SearchResult[]
  /** Parts of the index that did not come; what they would have told is missing here. */
  readonly lost: readonly Lost[]
}

/** What the search page asks of an index. */
export function toRequest({ text, chosen, years, order, declined, literal }: SearchAddress): SearchRequest {
  return { query: understandQuery(text), chosen, years, order, declined, literal }
}

/** Tells an answer with the results from place `start` up to `end`; loads those. */
export async function tell(
  searcher: Searcher,
  answer: SearchAnswer,
  start: number,
  end: number,
): Promise<Told> {
  const { request, hits, complete, prefix, reading, repaired, chips, offers } = answer
  const { terms } = request.query
  const results = await searcher.load(answer, start, end)
  // What did not come at first may have come with the results.
  const isShort = results.length < Math.min(end, hits.length) - start
  return {
    total: hits.length,
    complete,
    prefix: prefix ? (terms.at(-1)?.typed ?? null) : null,
    reading: reading?.shown ?? null,
    repaired: repaired?.shown ?? null,
    chips,
    offers,
    hasWords: terms.length > 0,
    results,
    lost: answer.losses.list().filter(({ kind }) => kind !== 'articles' || isShort),
  }
}

/** An answer and what it could be narrowed to, as a server tells it. */
export interface ToldInFull extends Told {
  readonly facets: AnswerFacets
}

/** Asks and tells everything at once: what a server answers to one request. */
export async function askInFull(
  searcher: Searcher,
  address: SearchAddress,
  start: number,
  end: number,
): Promise<ToldInFull> {
  const answer = await searcher.answer(toRequest(address))
  const [told, facets] = await Promise.all([tell(searcher, answer, start, end), answer.facets()])
  return { ...told, facets }
}
