import { foldText } from '#src/vietnamese/fold.ts'
import { cutWords, toSearchWord } from './encoding.ts'

/** One word of a query. */
export interface Term {
  /** As it was typed. */
  readonly typed: string
  /** In lower case, tones placed, no zeros before a number: "Uỷ" gives "ủy". */
  readonly word: string
  /** Without marks: "uy". */
  readonly folded: string
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

function toTerm(typed: string): Term {
  const word = toSearchWord(typed).toLowerCase()
  return { typed, word, folded: foldText(word) }
}

/**
 * Reads what was typed, in any form: NFC or NFD, capitals, Ð for Đ, no-break spaces, hoà or hòa, glued or split
 * hyphens, curly quotes. Takes any string; one without letters and digits has no terms.
 */
export function understandQuery(text: string): Query {
  const { words, between } = cutWords(text)
  const all = words.slice(0, mostTerms).map(toTerm)
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
export function matchTerm(term: Term, word: string, prefix: boolean): Match {
  const found = toSearchWord(word).toLowerCase()
  const holds = (text: string, wanted: string): boolean =>
    prefix ? text.startsWith(wanted) : text === wanted
  if (holds(found, term.word)) return 'exact'
  return holds(foldText(found), term.folded) ? 'folded' : 'none'
}
