import { readTokens } from './encoding.ts'
import { type Chosen, type FacetValues, listFacetValues, noValues } from './facet-values.ts'
import { findAnswers } from './highlight.ts'
import {
  type FilterCounts,
  type PagefindHit,
  type PagefindIndex,
  type PagefindSearchOptions,
  toPagefindTerm,
} from './pagefind.ts'
import type { Query } from './query.ts'
import { rankHits } from './ranking.ts'
import { refineOrder } from './refining.ts'
import { type SearchResult, toSearchResult } from './result.ts'

/** Ways to order what was found. */
export const orders = ['relevance', 'newest'] as const
export type Order = (typeof orders)[number]

/** What a reader wants to see. */
export interface SearchRequest {
  readonly query: Query
  readonly chosen: Chosen
  readonly order: Order
}

/** Everything found, in order; articles themselves are loaded when they are shown. */
export interface SearchAnswer {
  readonly request: SearchRequest
  readonly hits: readonly PagefindHit[]
  /** Whether the last word was taken as the beginning of one, since no article has it whole. */
  readonly prefix: boolean
  readonly values: FacetValues
}

/** Search over one index. Calls wait for each other: Pagefind's settings are shared by all its searches. */
export interface Searcher {
  answer(request: SearchRequest): Promise<SearchAnswer>
  /** Loads the articles from place `start` up to `end`. */
  load(answer: SearchAnswer, start: number, end: number): Promise<SearchResult[]>
}

/** How much a word that differs in marks only is worth beside one that does not: Pagefind's own default. */
const usualSimilarity = 0.8

/** Hits whose text is looked at for their order: those that are shown first. */
const refined = 10

interface Found {
  readonly term: string | null
  readonly hits: readonly PagefindHit[]
  readonly counts: FilterCounts
  /** Whether anything would be found without filters. */
  readonly any: boolean
}

async function find(index: PagefindIndex, request: SearchRequest, term: string | null): Promise<Found> {
  const { query, chosen, order } = request
  const byDate = order === 'newest' || term === null
  const options: PagefindSearchOptions = { filters: chosen, ...(byDate && { sort: { date: 'desc' } }) }
  const { results, filters, unfilteredResultCount } = await index.search(term, options)
  const hits = byDate ? results : rankHits(results, query.terms.length)
  return { term, hits, counts: filters, any: unfilteredResultCount > 0 }
}

// Pagefind drops a word that no article has. Whether it dropped the last one shows in the first hit, which
// will be loaded anyway; only where filters leave no hit the word is looked for by itself.
async function holdsLastWord(
  index: PagefindIndex,
  query: Query,
  [first]: readonly PagefindHit[],
): Promise<boolean> {
  const last = query.terms.slice(-1)
  if (first === undefined)
    return (await index.search(toPagefindTerm({ ...query, terms: last }))).results.length > 0
  const { content } = await first.data()
  const answers = findAnswers(readTokens(content), { query, prefix: false })
  return answers.includes(query.terms.length - 1)
}

async function findWords(index: PagefindIndex, request: SearchRequest): Promise<Found & { prefix: boolean }> {
  const { query } = request
  const whole = await find(index, request, toPagefindTerm(query))
  const settled = query.finished || (whole.any && (await holdsLastWord(index, query, whole.hits)))
  if (settled) return { ...whole, prefix: false }
  return { ...(await find(index, request, toPagefindTerm(query, true))), prefix: true }
}

function answerNothing(request: SearchRequest): SearchAnswer {
  return { request, hits: [], prefix: false, values: noValues }
}

async function answerWith(index: PagefindIndex, request: SearchRequest): Promise<SearchAnswer> {
  const { query, chosen } = request
  const isEmpty = query.terms.length === 0
  if (isEmpty && query.text !== '') return answerNothing(request)
  // Marks that were not typed must not count against articles that have them.
  await index.options({ ranking: { diacriticSimilarity: query.unmarked ? 0 : usualSimilarity } })
  // Counts come only for facets that are loaded.
  await index.filters()
  const found = isEmpty
    ? { ...(await find(index, request, null)), prefix: false }
    : await findWords(index, request)
  const { term, counts, prefix } = found
  const isRanked = request.order === 'relevance' && !isEmpty && !prefix
  const hits = isRanked ? await refineOrder(found.hits, query, refined) : found.hits
  const count = async (others: Chosen): Promise<FilterCounts> =>
    (await index.search(term, { filters: others })).filters
  return { request, hits, prefix, values: await listFacetValues(counts, chosen, count) }
}

/** Search where nothing is published yet: it answers, with nothing. */
export const emptySearcher: Searcher = {
  answer: (request) => Promise.resolve(answerNothing(request)),
  load: () => Promise.resolve([]),
}

/**
 * Makes a searcher of a loaded index. An empty query lists everything that was chosen, newest first; one of signs
 * alone finds nothing.
 */
export function createSearcher(index: PagefindIndex): Searcher {
  let last: Promise<unknown> = Promise.resolve()
  return {
    answer(request) {
      const next = last.then(() => answerWith(index, request))
      last = next.catch(() => null)
      return next
    },
    load({ hits, request: { query }, prefix }, start, end) {
      return Promise.all(
        hits.slice(start, end).map(async (hit) => toSearchResult(await hit.data(), { query, prefix })),
      )
    },
  }
}
