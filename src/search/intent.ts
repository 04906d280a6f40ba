import type { Chip } from './chip.ts'
import { findQuarters, findSessions, findTerms, findYears } from './counted-values.ts'
import type { Facet } from './document.ts'
import { foldQuery, type FoldedText, type WordRange } from './folded-text.ts'
import { type KnownNames, tablesOf } from './known-names.ts'
import {
  findKind,
  findKnownBodies,
  findKnownDocuments,
  findKnownPersons,
  findProvinces,
  openingKind,
  type NamedValue,
} from './named-values.ts'
import type { Query } from './query.ts'

/** What a question means beside its words. */
export interface Intent {
  /** What it can be narrowed to at once: it speaks of one conference. One value a facet. */
  readonly chips: readonly Chip[]
  /** What else it names, to be offered. */
  readonly offers: readonly Chip[]
}

/** With more other words than this a question is a title or a sentence, which its words find best. */
const mostOtherWords = 10

/** Most words of a question that speaks of one conference, a body's name included. */
const mostWords = 30

/** Most words of a question that is a kind, a place and a time and nothing else: "hội nghị tỉnh Bà Rịa - Vũng Tàu quý I năm 2022". */
const mostListed = 12

/** Most values offered of one facet. */
const mostOffers = 3

/** Words that only join values. */
const joining = new Set([
  'nam',
  'tinh',
  'thanh',
  'pho',
  'tp',
  'cua',
  'tai',
  'o',
  'cac',
  've',
  'trong',
  'lan',
  'thu',
])

/** A year that is planned or looked back on is seldom the year of the meeting. */
const planning =
  /(?:nhiem vu|phuong huong|ke hoach|trien khai|tong ket|so ket|danh gia|ket qua|giai doan)(?: \S+){0,6}$/u

const filtering: readonly Facet[] = ['ky', 'khoa', 'quy', 'nam', 'tinh', 'loai']
const offered: readonly Facet[] = ['van-ban', 'to-chuc', 'nguoi', ...filtering]

interface Reading {
  readonly values: readonly NamedValue[]
  /** Whether it speaks of one conference and of little else. */
  readonly isConference: boolean
}

function wordsBeside({ words }: FoldedText, ranges: readonly WordRange[]): number {
  return words.filter(
    (word, at) => !joining.has(word) && !ranges.some(({ from, to }) => from <= at && at < to),
  ).length
}

function isPlanned({ words }: FoldedText, { from }: WordRange): boolean {
  return planning.test(words.slice(0, from).join(' '))
}

function readValues(query: Query, text: FoldedText, known: KnownNames): Reading {
  const tables = tablesOf(known)
  const sessions = findSessions(text)
  const terms = findTerms(text)
  const documents = findKnownDocuments(text, tables)
  const years = findYears(text, [...terms, ...documents])
  const quarters = findQuarters(text, years)
  const names = [
    ...findKnownBodies(text, tables),
    ...findKnownPersons(text, tables),
    ...findProvinces(text, tables),
  ]
  const kind = findKind(text, tables)
  const counted = sessions.filter(({ of }) => of !== 'centre')
  const found = [...counted, ...terms, ...quarters, ...years, ...names, ...(counted.length > 0 ? [] : kind)]
  const others = wordsBeside(text, found)
  const speaks = counted.some(({ of }) => of === 'meeting') || (kind.length > 0 && terms.length > 0)
  const isList = others === 0 && (counted.length > 0 || kind.length > 0)
  return {
    values: [...documents, ...found].filter(({ facet, value }) => known[facet].includes(value)),
    isConference: mayNarrow(query) && others <= mostOtherWords && (speaks || isList),
  }
}

function toChip(text: FoldedText, { facet, value, from, to }: NamedValue): Chip {
  return { facet, value, words: text.typed({ from, to }) }
}

function once(values: readonly NamedValue[]): NamedValue[] {
  return [
    ...new Map(values.toReversed().map((one) => [`${one.facet} ${one.value}`, one])).values(),
  ].toReversed()
}

/** Of each facet its value, where the question names one only. */
function narrow(text: FoldedText, values: readonly NamedValue[]): NamedValue[] {
  const single = filtering.flatMap((facet) => {
    const of = values.filter((value) => value.facet === facet)
    return of.length === 1 ? of : []
  })
  const has = (facet: Facet): boolean => single.some((one) => one.facet === facet)
  return single.filter((one) => {
    // A quarter may be looked back on from the next year; a session is one of a conference anyway.
    if (one.facet === 'nam') return !has('quy') && !isPlanned(text, one)
    return one.facet !== 'loai' || (single.length > 1 && !has('ky'))
  })
}

/**
 * Reads what a question names that articles are filed under, among the values the index knows. A question about one
 * conference ("hội nghị bch lần thứ 7 đắk nông 2022") gives chips to filter by; what else is named, and everything in
 * other questions, is offered. Facets named with several values are never chips.
 */
export function readIntent(query: Query, known: KnownNames): Intent {
  const text = foldQuery(query)
  const { values: all, isConference } = readValues(query, text, known)
  const values = once(all)
  const chips = isConference ? narrow(text, values) : []
  const narrowed = new Set(chips.map(({ facet }) => facet))
  const offers = offered.flatMap((facet) =>
    values.filter((value) => value.facet === facet && !narrowed.has(facet)).slice(0, mostOffers),
  )
  const isTold = ({ facet }: NamedValue): boolean => facet !== 'loai' || !isConference
  return {
    chips: chips.map((one) => toChip(text, one)),
    offers: offers.filter(isTold).map((one) => toChip(text, one)),
  }
}

/** Whether a question may have chips, whatever the index knows: what it knows has to be loaded before it is answered. */
export function mayNarrow(query: Query): boolean {
  const text = foldQuery(query)
  const sessions = findSessions(text)
  if (text.words.length > mostWords || sessions.some(({ of }) => of === 'centre')) return false
  const opening = openingKind(text)
  const isShort = opening !== null && text.words.length > opening.length && text.words.length <= mostListed
  return sessions.length > 0 || isShort || (opening !== null && findTerms(text).length > 0)
}
