import { type Chosen, type FacetValues, listFacetValues, noValues } from './facet-values.ts'
import type { Query } from './query.ts'
import { rankHits } from './ranking.ts'
import { refineOrder } from './refining.ts'
import { type SearchResult, toSearchResult } from './result.ts'
import type { Findings, Hit, SearchIndex } from './search-index.ts'

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
  readonly hits: readonly Hit[]
  /** Whether the last word was taken as the beginning of one, since no article has it whole. */
  readonly prefix: boolean
  readonly values: FacetValues
}

/** Search over one index. */
export interface Searcher {
  answer(request: SearchRequest): Promise<SearchAnswer>
  /** Loads the articles from place `start` up to `end`. */
  load(answer: SearchAnswer, start: number, end: number): Promise<SearchResult[]>
}

/** Hits whose text is looked at for their order: those that are shown first. */
const refined = 10

interface Found {
  readonly findings: Findings
  readonly prefix: boolean
}

// A last word that no article has, or none beside the others, may be the beginning of one.
async function findWords(index: SearchIndex, query: Query): Promise<Found> {
  const whole = await index.find({ query, prefix: false })
  const isSettled = query.finished || (whole.known.at(-1) === true && whole.hits({}).length > 0)
  if (isSettled) return { findings: whole, prefix: false }
  return { findings: await index.find({ query, prefix: true }), prefix: true }
}

// Hits come with the best first; the sort is stable.
function orderByDate(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => b.date - a.date)
}

async function orderHits(
  hits: readonly Hit[],
  { query, order }: SearchRequest,
  prefix: boolean,
): Promise<Hit[]> {
  if (order === 'newest' || query.terms.length === 0) return orderByDate(hits)
  const ranked = rankHits(hits, query.terms.length)
  return prefix ? ranked : refineOrder(ranked, query, refined)
}

function answerNothing(request: SearchRequest): SearchAnswer {
  return { request, hits: [], prefix: false, values: noValues }
}

async function answerWith(index: SearchIndex, request: SearchRequest): Promise<SearchAnswer> {
  const { query, chosen } = request
  const isEmpty = query.terms.length === 0
  if (isEmpty && query.text !== '') return answerNothing(request)
  const { findings, prefix } = isEmpty
    ? { findings: await index.findAll(), prefix: false }
    : await findWords(index, query)
  const hits = await orderHits(findings.hits(chosen), request, prefix)
  const values = listFacetValues(findings.counts(chosen), chosen, (others) => findings.counts(others))
  return { request, hits, prefix, values }
}

/**
 * Makes a searcher of an index. An empty query lists everything that was chosen, newest first; one of signs alone
 * finds nothing.
 */
export function createSearcher(index: SearchIndex): Searcher {
  return {
    answer: (request) => answerWith(index, request),
    load({ hits, request: { query }, prefix }, start, end) {
      return Promise.all(
        hits.slice(start, end).map(async (hit) => toSearchResult(await hit.load(), { query, prefix })),
      )
    },
  }
}
