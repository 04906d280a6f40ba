import { facets, type Facet } from './document.ts'
import {
  type FilterCounts,
  type PagefindAnswer,
  type PagefindHit,
  type PagefindIndex,
  toPagefindTerm,
} from './pagefind.ts'
import type { Query } from './query.ts'
import { rankHits } from './ranking.ts'
import { type SearchResult, toSearchResult } from './result.ts'

/** One value chosen for some facets. */
export type Chosen = Readonly<Partial<Record<Facet, string>>>

export const orders = ['relevance', 'newest'] as const
export type Order = (typeof orders)[number]

/** What a reader wants to see. */
export interface SearchRequest {
  readonly query: Query
  readonly chosen: Chosen
  readonly order: Order
}

/** A value of a facet and how many articles choosing it would leave. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

/** Everything found, in order; articles themselves are loaded when they are shown. */
export interface SearchAnswer {
  readonly request: SearchRequest
  readonly hits: readonly PagefindHit[]
  /** Whether the last word was taken as the beginning of one, since no article has it whole. */
  readonly prefix: boolean
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
}

/** Search over one index. Calls wait for each other: Pagefind's settings are shared by all its searches. */
export interface Searcher {
  answer(request: SearchRequest): Promise<SearchAnswer>
  /** Loads the articles from place `start` up to `end`. */
  load(answer: SearchAnswer, start: number, end: number): Promise<SearchResult[]>
}

/** How much a word that differs in marks only is worth beside one that does not: Pagefind's own default. */
const usualSimilarity = 0.8

const collator = new Intl.Collator('vi', { numeric: true })

function compareValues(facet: Facet, a: FacetValue, b: FacetValue): number {
  const byName = collator.compare(a.value, b.value)
  return facet === 'nam' ? -byName : b.count - a.count || byName
}

function listValues(facet: Facet, counts: FilterCounts, chosen: Chosen): FacetValue[] {
  return Object.entries(counts[facet] ?? {})
    .map(([value, count]) => ({ value, count, chosen: chosen[facet] === value }))
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    .toSorted((a, b) => compareValues(facet, a, b))
}

function without(chosen: Chosen, facet: Facet): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet))
}

interface Found {
  readonly term: string | null
  readonly prefix: boolean
  readonly found: PagefindAnswer
}

// Pagefind drops a word that no article has, so a last word that is only begun has to be looked for by itself.
async function isKnown(index: PagefindIndex, query: Query): Promise<boolean> {
  const { results } = await index.search(toPagefindTerm({ ...query, terms: query.terms.slice(-1) }))
  return results.length > 0
}

async function find(index: PagefindIndex, { query, chosen, order }: SearchRequest): Promise<Found> {
  const term = query.terms.length === 0 ? null : toPagefindTerm(query)
  const byDate = order === 'newest' || term === null
  const options = { filters: chosen, ...(byDate ? { sort: { date: 'desc' as const } } : {}) }
  if (term === null || query.finished || (await isKnown(index, query))) {
    const found = await index.search(term, options)
    if (query.finished || found.unfilteredResultCount > 0 || term === null)
      return { term, prefix: false, found }
  }
  const begun = toPagefindTerm(query, true)
  return { term: begun, prefix: true, found: await index.search(begun, options) }
}

async function countValues(
  index: PagefindIndex,
  { term, found }: Found,
  chosen: Chosen,
): Promise<Record<Facet, FacetValue[]>> {
  const values: Record<Facet, FacetValue[]> = { nam: [], 'chuyen-muc': [], 'to-chuc': [] }
  for (const facet of facets) {
    // What another value would give is not to be counted under the one that is chosen now.
    const open =
      chosen[facet] === undefined ? found : await index.search(term, { filters: without(chosen, facet) })
    values[facet] = listValues(facet, open.filters, chosen)
  }
  return values
}

function answerNothing(request: SearchRequest): SearchAnswer {
  return { request, hits: [], prefix: false, values: { nam: [], 'chuyen-muc': [], 'to-chuc': [] } }
}

/** Search where nothing is published yet: it answers, with nothing. */
export const emptySearcher: Searcher = {
  answer: (request) => Promise.resolve(answerNothing(request)),
  load: () => Promise.resolve([]),
}

async function answerWith(index: PagefindIndex, request: SearchRequest): Promise<SearchAnswer> {
  const { query, chosen, order } = request
  if (query.terms.length === 0 && query.text !== '') return answerNothing(request)
  // Marks that were not typed must not count against articles that have them.
  await index.options({ ranking: { diacriticSimilarity: query.unmarked ? 0 : usualSimilarity } })
  // Counts come only for facets that are loaded.
  await index.filters()
  const answer = await find(index, request)
  const { prefix, found } = answer
  return {
    request,
    hits: order === 'newest' ? found.results : rankHits(found.results, query.terms.length),
    prefix,
    values: await countValues(index, answer, chosen),
  }
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
