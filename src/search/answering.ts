import { sayingOf } from './asking.ts'
import type { Corpus } from './corpus.ts'
import { type Chosen, listFacetValues, noValues } from './facet-values.ts'
import { type Hit, rereadHits, toHits } from './hits.ts'
import { inquire, type Inquiry } from './inquiry.ts'
import {
  countValues,
  countYears,
  isOpen,
  isWanted,
  type Narrowing,
  sortPages,
  type Wanted,
} from './narrowing.ts'
import type { Term } from './query.ts'
import type { WordingKind } from './question.ts'
import type { SearchRequest } from './search-request.ts'
import type { AnswerFacets, SearchAnswer } from './searcher.ts'
import type { Scored } from './selecting.ts'

/** An index of which what every question needs is loaded. */
export interface Opened {
  readonly corpus: Corpus
  /** What articles are filed under: loaded where something is chosen, sorted or counted. */
  readonly narrowing: () => Promise<Narrowing>
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

interface Found {
  readonly inquiry: Inquiry
  readonly narrowing: () => Promise<Narrowing>
}

// Sorted by a day what holds some word of the question would stand first: where any article holds all, those alone count.
function poolOf(inquiry: Inquiry, { order }: SearchRequest, allows: (page: number) => boolean): Scored[] {
  const found = inquiry.find(allows)
  if (order === 'relevance') return found
  const complete = found.filter(({ isComplete }) => isComplete)
  return complete.length > 0 ? complete : found
}

async function findScored(
  { inquiry, narrowing }: Found,
  request: SearchRequest,
  wanted: Wanted,
): Promise<Scored[]> {
  const isSorted = request.order !== 'relevance' || inquiry.ways.length === 0
  if (!isSorted && isOpen(wanted)) return poolOf(inquiry, request, () => true)
  const known = await narrowing()
  const found = poolOf(inquiry, request, (page) => isWanted(known, wanted, page))
  if (!isSorted) return found
  return sortPages(known, request.order === 'relevance' ? 'newest' : request.order, found)
}

async function listFacets(
  { inquiry, narrowing }: Found,
  request: SearchRequest,
  wanted: Wanted,
): Promise<AnswerFacets> {
  const known = await narrowing()
  const pages = (one: Wanted): number[] =>
    poolOf(inquiry, request, (page) => isWanted(known, one, page)).map(({ page }) => page)
  const count = (chosen: Chosen) => countValues(known, pages({ ...wanted, chosen }))
  return {
    values: listFacetValues(count(wanted.chosen), wanted.chosen, count),
    years: countYears(known, pages({ ...wanted, years: null })),
  }
}

interface Said {
  readonly kinds: ReadonlySet<WordingKind>
  /** What was typed, with the wordings of an article in its place. */
  readonly words: readonly Term[]
}

/** How an article says what was asked. */
function saidBy(inquiry: Inquiry, page: number | undefined): Said {
  const way = page === undefined ? undefined : inquiry.wayOf(page)
  if (way === undefined || page === undefined) return { kinds: new Set(), words: [] }
  const saying = sayingOf(way, page)
  const wordings = way.places.flatMap(({ wordings: all }, at) => all[saying[at] ?? 0] ?? [])
  return {
    kinds: new Set(wordings.map(({ kind }) => kind)),
    words: wordings.flatMap(({ words }) => words),
  }
}

function describe(
  inquiry: Inquiry,
  first: Hit | undefined,
): Pick<SearchAnswer, 'prefix' | 'reading' | 'repaired'> {
  const { kinds, words } = saidBy(inquiry, first?.page)
  const shown = words.map(({ typed }) => typed).join(' ')
  return {
    prefix: kinds.has('beginning'),
    reading: (first === undefined ? undefined : inquiry.wayOf(first.page)?.reading) ?? null,
    repaired: kinds.has('repair') ? { shown } : null,
  }
}

/** Answers a question. Throws where a file of the index is missing or broken. */
export async function answerWith(
  { corpus, narrowing }: Opened,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const { query, chosen, years } = request
  if (query.terms.length === 0 && query.text !== '') return { ...nothing, request }
  const inquiry = await inquire(corpus, request)
  const found = { inquiry, narrowing }
  const wanted = { chosen, years }
  const scored = await findScored(found, request, wanted)
  const isRanked = request.order === 'relevance' && inquiry.ways.length > 0
  const hits = isRanked ? await rereadHits(inquiry, toHits(inquiry, scored)) : toHits(inquiry, scored)
  return {
    ...nothing,
    request,
    hits,
    ...describe(inquiry, hits[0]),
    complete: scored.filter(({ isComplete }) => isComplete).length,
    facets: () => listFacets(found, request, wanted),
  }
}
