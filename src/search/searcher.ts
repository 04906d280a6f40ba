import type { Chip } from './chip.ts'
import {
  type Chosen,
  type FacetValues,
  type FilterCounts,
  listFacetValues,
  noValues,
} from './facet-values.ts'
import { type AskedHit, completeHits, type FoundBy, hasRow, mergeFound } from './merging.ts'
import type { Query } from './query.ts'
import { rankHits } from './ranking.ts'
import { type Reading, readingsOf } from './readings.ts'
import { refineOrder } from './refining.ts'
import { type SearchResult, toSearchResult } from './result.ts'
import type { Findings, SearchIndex } from './search-index.ts'
import type { SearchRequest } from './search-request.ts'

/** What hits could be narrowed to. */
export interface AnswerFacets {
  readonly values: FacetValues
  /** How many hits each year has, ascending; years between that have none included. */
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

/** Everything found, in order; articles themselves are loaded when they are shown. */
export interface SearchAnswer {
  readonly request: SearchRequest
  readonly hits: readonly AskedHit[]
  /** Whether the last word was taken as the beginning of one, since no article has it whole. */
  readonly prefix: boolean
  /** The other reading of what was typed that found the best articles no word of it had found; mostly none. */
  readonly reading: Reading | null
  /** What was read out of the question and searched as a filter; none where that found nothing. */
  readonly chips: readonly Chip[]
  /** Bodies, persons and documents that the question names in full, and filters it could mean: offered, not applied. */
  readonly offers: readonly Chip[]
  /** The question with its mistyped words mended, where that is what was searched. */
  readonly repaired: { readonly shown: string } | null
  /** How many of the hits hold every word; they stand before the others. */
  readonly complete: number
  /** What the hits could be narrowed to. Loads what filters are made of. */
  facets(): Promise<AnswerFacets>
}

/** Search over one index. */
export interface Searcher {
  answer(request: SearchRequest): Promise<SearchAnswer>
  /** Loads the articles from place `start` up to `end`. */
  load(answer: SearchAnswer, start: number, end: number): Promise<SearchResult[]>
  /** Loads what every question needs, before one is asked. */
  prepare?(): Promise<void>
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

/** With so many articles that hold all words no other reading is asked. */
const enough = 10

async function findReading(index: SearchIndex, reading: Reading, typed: Query): Promise<FoundBy> {
  const { terms, sequence, shown } = reading
  const unmarked = terms.every(({ word, folded }) => word === folded)
  const query = { ...typed, text: shown, terms, sequence, unmarked }
  return { ...(await findWords(index, query)), query, reading }
}

function unknownTo({ findings: { known } }: Found): number {
  return known.filter((isKnown) => !isKnown).length
}

/** What was typed and, where that finds little and no row of all its words, what its other readings find. */
async function findAll(index: SearchIndex, { query, chosen }: SearchRequest): Promise<FoundBy[]> {
  if (query.terms.length === 0)
    return [{ findings: await index.findAll(), prefix: false, query, reading: null }]
  const typed: FoundBy = { ...(await findWords(index, query)), query, reading: null }
  const complete = completeHits(typed, chosen)
  if (complete.length >= enough || hasRow(complete, query)) return [typed]
  const read = await Promise.all(readingsOf(query).map((reading) => findReading(index, reading, query)))
  const better = read.filter((found) => unknownTo(found) === 0 || unknownTo(found) < unknownTo(typed))
  return [typed, ...better]
}

// Hits come with the best first; the sort is stable.
function orderByDate(hits: readonly AskedHit[]): AskedHit[] {
  return hits.toSorted((a, b) => b.date - a.date)
}

// Each reading's hits among the first keep their places together; only their order among each other is refined.
async function refineEach(hits: readonly AskedHit[]): Promise<AskedHit[]> {
  const first = hits.slice(0, refined)
  const groups = Map.groupBy(first, ({ query }) => query)
  const ordered = new Map<Query, AskedHit[]>()
  for (const [query, group] of groups)
    ordered.set(query, group[0]?.prefix === true ? group : await refineOrder(group, query, refined))
  return [...first.flatMap(({ query }) => ordered.get(query)?.shift() ?? []), ...hits.slice(refined)]
}

async function orderHits(
  found: readonly FoundBy[],
  { query, chosen, order }: SearchRequest,
): Promise<AskedHit[]> {
  const hits = mergeFound(found, (one) => rankHits(one.findings.hits(chosen), one.query.terms.length))
  return order === 'newest' || query.terms.length === 0 ? orderByDate(hits) : refineEach(hits)
}

function listValues([typed, ...others]: readonly FoundBy[], chosen: Chosen): FacetValues {
  const counts = (wanted: Chosen): FilterCounts => {
    const further = others.flatMap(({ findings }) => findings.hits(wanted).map(({ page }) => page))
    return typed?.findings.counts(wanted, further) ?? {}
  }
  return listFacetValues(counts(chosen), chosen, counts)
}

const nothing: Omit<SearchAnswer, 'request'> = {
  hits: [],
  prefix: false,
  reading: null,
  chips: [],
  offers: [],
  repaired: null,
  complete: 0,
  facets: () => Promise.resolve({ values: noValues, years: [] }),
}

async function answerWith(index: SearchIndex, request: SearchRequest): Promise<SearchAnswer> {
  const { query, chosen } = request
  if (query.terms.length === 0 && query.text !== '') return { ...nothing, request }
  const found = await findAll(index, request)
  const hits = await orderHits(found, request)
  const reading = hits.find((hit) => hit.reading !== null)?.reading ?? null
  const prefix = found[0]?.prefix === true && hits[0]?.reading === null
  const facets = (): Promise<AnswerFacets> =>
    Promise.resolve({ values: listValues(found, chosen), years: [] })
  return { ...nothing, request, hits, prefix, reading, complete: hits.length, facets }
}

/**
 * Makes a searcher of an index. An empty query lists everything that was chosen, newest first; one of signs alone
 * finds nothing.
 */
export function createSearcher(index: SearchIndex): Searcher {
  return {
    answer: (request) => answerWith(index, request),
    load({ hits }, start, end) {
      return Promise.all(hits.slice(start, end).map(async (hit) => toSearchResult(await hit.load(), hit)))
    },
  }
}
