import { foldText } from '#src/vietnamese/fold.ts'
import { cutWords, toSearchWord } from './encoding.ts'

/** What words are compared by. */
export interface WordForm {
  /** In lower case, tones placed, no zeros before a number: "Uỷ" gives "ủy". */
  readonly word: string
  /** Without marks: "uy". */
  readonly folded: string
}

/** One word of a query. */
export interface Term extends WordForm {
  /** As it was typed. */
  readonly typed: string
}

/** The form of a word as it stands in a text. */
export function toWordForm(typed: string): WordForm {
  const word = toSearchWord(typed).toLowerCase()
  return { word, folded: foldText(word) }
}

/** What a reader asked for. */
export interface Query {
  /** As typed, in NFC, without space around it. */
  readonly text: string
  /** Each different word once, in order. */
  readonly terms: readonly Term[]
  /** Places of the words in `terms` as they were typed, repeats included. */
  readonly sequence: readonly number[]
  /** Whether the last word is ended by a space or a sign, so that it cannot be the start of a longer one. */
  readonly finished: boolean
  /** Whether no word carries a mark; đ counts as one. */
  readonly unmarked: boolean
}

/** Words of a query beyond this many are not searched: the longest real titles have about sixty. */
export const mostTerms = 64

/**
 * Reads what was typed, in any form: NFC or NFD, capitals, Ð for Đ, no-break spaces, hoà or hòa, glued or split
 * hyphens, curly quotes. Takes any string; one without letters and digits has no terms.
 */
export function understandQuery(text: string): Query {
  const { words, between } = cutWords(text)
  const all = words.slice(0, mostTerms).map((typed): Term => ({ typed, ...toWordForm(typed) }))
  const terms = [...new Map(all.map((term) => [term.word, term])).values()]
  const end = /\s$/u.test(text) ? ' ' : (between.at(-1) ?? '')
  return {
    text: text.toWellFormed().normalize('NFC').trim(),
    terms,
    sequence: all.map(({ word }) => terms.findIndex((term) => term.word === word)),
    finished: end !== '' || words.length > mostTerms,
    unmarked: terms.every(({ word, folded }) => word === folded),
  }
}

/** How well a word answers a term. */
export type Match = 'exact' | 'folded' | 'none'

/** Compares a word of a text with a term; `prefix` lets the word go on after it. */
export function matchTerm(term: Term, { word, folded }: WordForm, prefix: boolean): Match {
  const holds = (text: string, wanted: string): boolean =>
    prefix ? text.startsWith(wanted) : text === wanted
  if (holds(word, term.word)) return 'exact'
  return holds(folded, term.folded) ? 'folded' : 'none'
}
