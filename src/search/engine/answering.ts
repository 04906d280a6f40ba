import { sayingOf } from './asking.ts'
import type { Chip } from '#src/search/query/chip.ts'
import type { Corpus } from './corpus.ts'
import { type Chosen, listFacetValues, noValues } from './facet-values.ts'
import { rereadHits, toHits } from './hits.ts'
import { inquire, type Inquiry } from './inquiry.ts'
import { type Intent, mayNarrow, readIntent } from '#src/search/query/intent.ts'
import {
  countValues,
  countYears,
  isOpen,
  isWanted,
  type Narrowing,
  sortPages,
  type Wanted,
} from './narrowing.ts'
import { createLosses } from './losses.ts'
import { type Query, type Term, understandQuery } from '#src/search/query/query.ts'
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

const nothing: Omit<SearchAnswer, 'request' | 'losses'> = {
  hits: [],
  prefix: false,
  reading: null,
  chips: [],
  offers: [],
  repaired: null,
  complete: 0,
  facets: () => Promise.resolve({ values: noValues, years: [], offers: [] }),
}

interface Found {
  readonly inquiry: Inquiry
  /** Null where it did not come. */
  readonly narrowing: () => Promise<Narrowing | null>
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
  // What was asked is better answered unfiltered, and that said, than not at all; a list of everything is no answer.
  if (inquiry.ways.length === 0) inquiry.losses.throwIf('facets')
  if (known === null) return poolOf(inquiry, request, () => true)
  const found = poolOf(inquiry, request, (page) => isWanted(known, wanted, page))
  if (!isSorted) return found
  return sortPages(known, request.order === 'relevance' ? 'newest' : request.order, found)
}

/** What was read out of the question, and what that leaves to choose. */
interface Narrowed {
  /** The forms of the question out of which it was read. */
  readonly forms: readonly Query[]
  readonly chips: readonly Chip[]
  readonly offers: readonly Chip[]
  readonly scored: readonly Scored[]
}

function wantedBy({ chosen, years }: SearchRequest, chips: readonly Chip[]): Wanted {
  const read = Object.fromEntries(chips.map(({ facet, value }) => [facet, value]))
  return { chosen: { ...read, ...chosen }, years }
}

const noIntent: Intent = { chips: [], offers: [] }

/** What a question names, in any of its forms; the last of them that speaks of a conference says which. */
function readForms(forms: readonly Query[], { names }: Narrowing): Intent {
  const read = forms.map((query) => readIntent(query, names))
  const chips = read.findLast((intent) => intent.chips.length > 0)?.chips ?? []
  const keyed = read.flatMap((intent) => [...intent.offers, ...intent.chips])
  const offers = new Map(keyed.map((chip) => [`${chip.facet} ${chip.value}`, chip]))
  for (const { facet, value } of chips) offers.delete(`${facet} ${value}`)
  return { chips, offers: [...offers.values()] }
}

/** What a question names that the reader has neither chosen nor declined. */
function readWishes(
  forms: readonly Query[],
  { chosen, declined, literal }: SearchRequest,
  narrowing: Narrowing,
): Intent {
  if (literal) return noIntent
  const { chips, offers } = readForms(forms, narrowing)
  const isNew = ({ facet, value }: Chip): boolean => chosen[facet] !== value
  const isDeclined = ({ facet }: Chip): boolean => declined.includes(facet) || chosen[facet] !== undefined
  return {
    chips: chips.filter((chip) => !isDeclined(chip)),
    offers: [...offers, ...chips.filter(isDeclined)].filter(isNew),
  }
}

/** The question as it was typed, and as the best article answers it: leftover keys read, and what was mistyped mended. */
function formsOf(inquiry: Inquiry, { query }: SearchRequest): readonly Query[] {
  const isRead = ({ reading, places }: Inquiry['ways'][number]): boolean =>
    reading !== null || places.some(({ wordings }) => wordings.some(({ kind }) => kind === 'repair'))
  if (!inquiry.ways.some(isRead)) return [query]
  const { reading, repaired } = describe(inquiry, inquiry.find(() => true)[0]?.page)
  const shown = repaired?.shown ?? reading?.shown
  return shown === undefined ? [query] : [query, understandQuery(shown)]
}

/** Narrows by what a question about a conference names; by nothing where that finds nothing. */
async function narrow(found: Found, request: SearchRequest): Promise<Narrowed> {
  const own = wantedBy(request, [])
  const forms = formsOf(found.inquiry, request)
  if (request.literal || !forms.some(mayNarrow))
    return { forms, chips: [], offers: [], scored: await findScored(found, request, own) }
  const known = await found.narrowing()
  const { chips, offers } = known === null ? noIntent : readWishes(forms, request, known)
  const scored = await findScored(found, request, wantedBy(request, chips))
  if (scored.length > 0 || chips.length === 0) return { forms, chips, offers, scored }
  return { forms, chips: [], offers: [...chips, ...offers], scored: await findScored(found, request, own) }
}

function listFacets(
  inquiry: Inquiry,
  known: Narrowing,
  request: SearchRequest,
  { forms, chips, offers }: Narrowed,
): AnswerFacets {
  const pages = (one: Wanted): number[] =>
    poolOf(inquiry, request, (page) => isWanted(known, one, page)).map(({ page }) => page)
  const count = (chosen: Chosen) => countValues(known, pages(wantedBy({ ...request, chosen }, chips)))
  return {
    values: listFacetValues(count(request.chosen), request.chosen, count),
    years: countYears(known, pages({ ...wantedBy(request, chips), years: null })),
    offers: chips.length + offers.length > 0 ? offers : readWishes(forms, request, known).offers,
  }
}

interface Said {
  readonly kinds: ReadonlySet<WordingKind>
  /** What was typed, what an article mends in its place. */
  readonly words: readonly Term[]
}

/** How an article says what was asked. */
function saidBy(inquiry: Inquiry, page: number | undefined): Said {
  const way = page === undefined ? undefined : inquiry.wayOf(page)
  if (way === undefined || page === undefined) return { kinds: new Set(), words: [] }
  const saying = sayingOf(way, page)
  const said = way.places.flatMap(({ wordings }, at) => wordings[saying[at] ?? 0] ?? [])
  const shown = said.map((wording, at) => (wording.kind === 'repair' ? wording : way.places[at]?.wordings[0]))
  return {
    kinds: new Set(said.map(({ kind }) => kind)),
    words: shown.flatMap((wording) => wording?.words ?? []),
  }
}

function describe(
  inquiry: Inquiry,
  first: number | undefined,
): Pick<SearchAnswer, 'prefix' | 'reading' | 'repaired'> {
  const { kinds, words } = saidBy(inquiry, first)
  const shown = words.map(({ typed }) => typed).join(' ')
  return {
    prefix: kinds.has('beginning'),
    reading: (first === undefined ? undefined : inquiry.wayOf(first)?.reading) ?? null,
    repaired: kinds.has('repair') ? { shown } : null,
  }
}

/**
 * Answers a question. Where a file of the index is missing or broken, what the rest of it knows is the answer, and `lost`
 * says what is missing; throws where that is nothing.
 */
export async function answerWith(
  { corpus, narrowing }: Opened,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const { query } = request
  if (query.terms.length === 0 && query.text !== '') return { ...nothing, request, losses: createLosses() }
  const inquiry = await inquire(corpus, request)
  const { losses } = inquiry
  const found = { inquiry, narrowing: () => losses.bear('facets', narrowing(), null) }
  const narrowed = await narrow(found, request)
  const { chips, offers, scored } = narrowed
  const isRanked = request.order === 'relevance' && inquiry.ways.length > 0
  const hits = isRanked ? await rereadHits(inquiry, toHits(inquiry, scored)) : toHits(inquiry, scored)
  // Nobody knows whether there is nothing where words were not looked up.
  if (hits.length === 0) losses.throwIf('words')
  return {
    ...nothing,
    request,
    losses,
    hits,
    chips,
    offers,
    ...describe(inquiry, hits[0]?.page),
    complete: scored.filter(({ isComplete }) => isComplete).length,
    facets: async () => listFacets(inquiry, await narrowing(), request, narrowed),
  }
}
