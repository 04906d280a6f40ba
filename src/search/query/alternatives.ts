import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import { swapsOf } from './abbreviated.ts'
import { foldQuery, type WordRange } from './folded-text.ts'
import { type Query, type Term, wordsOf } from './query.ts'
import type { Respelling } from './respelling.ts'
import { respellDates } from './respelt-dates.ts'
import { respellDocuments, wholeNumbers } from './respelt-documents.ts'
import { respellNumbers } from './respelt-numbers.ts'

/** Another way to write some of the words of a question: "ủy ban nhân dân" for "UBND". */
export interface Alternative extends WordRange {
  readonly words: readonly Term[]
  /** How far it is trusted beside what was typed; below 1. */
  readonly weight: number
  readonly kind: 'abbreviation' | 'number' | 'date' | 'document'
}

/** Most alternatives of one question: each costs look-ups in the index. */
const most = 6

function toTerms(text: string): Term[] {
  return cutWords(text).words.map((typed) => ({ typed, ...toWordForm(typed) }))
}

function isTyped({ from, to, words }: Alternative, typed: readonly Term[]): boolean {
  const there = typed.slice(from, to)
  return there.length === words.length && there.every(({ folded }, at) => folded === words[at]?.folded)
}

const isWithin = (one: WordRange, other: WordRange): boolean => other.from <= one.from && one.to <= other.to

function keyOf({ from, to, words }: Alternative): string {
  return `${from} ${to} ${words.map(({ word }) => word).join(' ')}`
}

/**
 * Other spellings of parts of a question, the most trusted first: abbreviations both ways, numerals, dates, numbers of
 * documents. `from` and `to` are places in its `sequence`; those of different alternatives may overlap.
 */
export function alternativesOf(query: Query): readonly Alternative[] {
  const folded = foldQuery(query)
  const typed = wordsOf(query)
  const read = (kind: Alternative['kind'], respelt: readonly Respelling[]): Alternative[] =>
    respelt.map(({ from, to, text, weight }) => ({ from, to, words: toTerms(text), weight, kind }))
  const whole = wholeNumbers(folded)
  const all = [
    ...read('document', respellDocuments(folded)),
    ...read('date', respellDates(folded)),
    ...read('number', respellNumbers(folded)),
    ...read('abbreviation', swapsOf(typed)).filter((one) => !whole.some((number) => isWithin(one, number))),
  ].filter((one) => !isTyped(one, typed))
  const once = new Map(all.toReversed().map((one) => [keyOf(one), one]))
  return [...once.values()]
    .toReversed()
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
}
