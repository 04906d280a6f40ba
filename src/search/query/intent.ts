import type { Facet } from '#src/search/documents/document.ts'
import type { Chip } from './chip.ts'
import { mayBeConference } from './conference-question.ts'
import { foldQuery, type FoldedText, type WordRange } from './folded-text.ts'
import type { KnownNames } from './known-names.ts'
import type { NamedValue } from './named-value.ts'
import type { Query } from './query.ts'
import { readValues } from './question-values.ts'

/** What a question means beside its words. */
export interface Intent {
  /** What it can be narrowed to at once: it speaks of one conference. One value a facet. */
  readonly chips: readonly Chip[]
  /** What else it names, to be offered. */
  readonly offers: readonly Chip[]
}

/** Most values offered of one facet. */
const mostOffers = 3

/** A year that is planned or looked back on is seldom the year of the meeting. */
const planning =
  /(?:nhiem vu|phuong huong|ke hoach|trien khai|tong ket|so ket|danh gia|ket qua|giai doan)(?: \S+){0,6}$/u

const filtering: readonly Facet[] = ['ky', 'khoa', 'quy', 'nam', 'tinh', 'loai']
// A kind alone is nothing to offer: many questions open with "hội nghị".
const offered: readonly Facet[] = ['van-ban', 'to-chuc', 'nguoi', 'ky', 'khoa', 'quy', 'nam', 'tinh']

function isPlanned({ words }: FoldedText, { from }: WordRange): boolean {
  return planning.test(words.slice(0, from).join(' '))
}

/** Of each facet its value, where the question names one only. */
function narrow(text: FoldedText, values: readonly NamedValue[]): NamedValue[] {
  const single = filtering.flatMap((facet) => {
    const of = values.filter((value) => value.facet === facet)
    return of.length === 1 ? of : []
  })
  const has = (facet: Facet): boolean => single.some((one) => one.facet === facet)
  return single.filter((one) => {
    // A quarter may be looked back on from the next year.
    if (one.facet === 'nam') return !has('quy') && !isPlanned(text, one)
    return one.facet !== 'loai' || single.length > 1
  })
}

function toChip(text: FoldedText, { facet, value, from, to }: NamedValue): Chip {
  return { facet, value, words: text.typed({ from, to }) }
}

/**
 * Reads what a question names that articles are filed under, among the values the index knows. A question about one
 * conference ("hội nghị bch lần thứ 7 đắk nông 2022") gives chips to filter by; what else is named, and everything in
 * other questions, is offered. Facets named with several values are never chips.
 */
export function readIntent(query: Query, known: KnownNames): Intent {
  const text = foldQuery(query)
  const { values, isConference } = readValues(text, known)
  const chips = isConference ? narrow(text, values) : []
  const narrowed = new Set(chips.map(({ facet }) => facet))
  const others = offered.filter((facet) => !narrowed.has(facet))
  const offers = others.flatMap((facet) => values.filter((one) => one.facet === facet).slice(0, mostOffers))
  return {
    chips: chips.map((one) => toChip(text, one)),
    offers: offers.map((one) => toChip(text, one)),
  }
}

/** Whether a question may have chips: what the index knows has to be loaded before it is answered. */
export function mayNarrow(query: Query): boolean {
  return mayBeConference(foldQuery(query))
}
