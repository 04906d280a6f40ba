import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm, type WordForm } from '#src/search/documents/word-form.ts'
import { toPlainLetters } from '#src/vietnamese/plain-letters.ts'
import { askedIn } from './letters.ts'
import { readOperators } from './operators.ts'

/** One word of a query. */
export interface Term extends WordForm {
  /** As it was typed. */
  readonly typed: string
}

/** Words that have to stand together, in this order; one or more. */
export interface Phrase {
  readonly words: readonly Term[]
}

/** What a reader asked for. */
export interface Query {
  /** As typed, in NFC, without space around it. */
  readonly text: string
  /** The same without its operators and formulas of letters: what was excluded is not in it, quoted words are. */
  readonly plain: string
  /** Each different word of what is asked for once, in order; quoted ones and those for the title too. */
  readonly terms: readonly Term[]
  /** Places of the words in `terms` as they were typed, repeats included. */
  readonly sequence: readonly number[]
  /** Whether the last word is ended by a space or a sign, so that it cannot be the start of a longer one. */
  readonly finished: boolean
  /** Whether no word carries a mark; đ counts as one. */
  readonly unmarked: boolean
  /** What was quoted. */
  readonly phrases: readonly Phrase[]
  /** What no article found may hold. */
  readonly excluded: readonly Phrase[]
  /** Words that have to stand in the title. */
  readonly inTitle: readonly Term[]
}

/**
 * Words of a query beyond this many are not searched: citizens ask in eighty and more, and what they ask comes last. With
 * 64 questions of 60 to 110 words lose 3.5 points of nDCG@10.
 */
export const mostTerms = 100

/** Longest question, in characters: what is pasted beyond it is not read. */
const longestQuestion = 4000

function readTerms(words: readonly string[]): Term[] {
  return words.slice(0, mostTerms).map((typed) => ({ typed, ...toWordForm(typed) }))
}

function once(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.word, term])).values()]
}

function toPhrases(texts: readonly string[]): Phrase[] {
  return texts.map((text) => ({ words: readTerms(cutWords(text).words) }))
}

/** Phrases that may be excluded; a word that is asked for as well may not: "hội nghị -hội" would find nothing. */
function readExcluded(texts: readonly string[], asked: ReadonlyMap<string, number>): Phrase[] {
  return toPhrases(texts).filter(({ words }) => words.length > 1 || !asked.has(words[0]?.word ?? ''))
}

/**
 * Reads what was typed, in any form: NFC or NFD, capitals, Ð for Đ, no-break spaces, hoà or hòa, glued or split
 * hyphens, curly quotes; and its operators (`readOperators`). Takes any string; one without letters and digits has no
 * terms.
 */
export function understandQuery(typed: string): Query {
  const text = toPlainLetters(typed.slice(0, longestQuestion))
  const { plain: said, quoted, excluded, titled } = readOperators(text)
  const plain = askedIn(said)
  const { words, between } = cutWords(plain)
  const all = readTerms(words)
  const terms = once(all)
  const numbers = new Map(terms.map(({ word }, number) => [word, number]))
  const end = /\s$/u.test(plain) ? ' ' : (between.at(-1) ?? '')
  return {
    text: text.trim(),
    plain: plain.trim(),
    terms,
    sequence: all.map(({ word }) => numbers.get(word) ?? 0),
    finished: end !== '' || words.length > mostTerms,
    unmarked: terms.every(({ word, folded }) => word === folded),
    phrases: toPhrases(quoted),
    excluded: readExcluded(excluded, numbers),
    inTitle: once(titled.flatMap((part) => readTerms(cutWords(part).words))).slice(0, mostTerms),
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

/** The words of a query in the order they were typed, repeats included. */
export function wordsOf({ terms, sequence }: Query): Term[] {
  return sequence.flatMap((number) => terms[number] ?? [])
}
