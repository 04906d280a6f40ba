import { readTelex } from '#src/vietnamese/telex.ts'
import { readVni } from '#src/vietnamese/vni.ts'
import { swapAbbreviations } from './abbreviated.ts'
import { type Query, type Term, understandQuery } from './query.ts'

/** Another way to read what was typed. */
export interface Reading {
  readonly kind: 'keyboard' | 'abbreviation'
  readonly terms: readonly Term[]
  readonly sequence: readonly number[]
  /** How far it is trusted beside what was typed; below 1. */
  readonly weight: number
  /** As a reader would type it. */
  readonly shown: string
}

/** Readings of one query: each is asked of the index. */
const mostReadings = 4

const typedWord = /[\p{L}\p{N}]+/gu

function readKeyboard(text: string): string {
  return text.replaceAll(typedWord, (word) => readTelex(word) ?? readVni(word) ?? word)
}

function toReading(kind: Reading['kind'], weight: number, shown: string): Reading {
  const { terms, sequence } = understandQuery(shown)
  return { kind, terms, sequence, weight, shown }
}

function wordsOf({ terms, sequence }: Query): Term[] {
  return sequence.flatMap((number) => terms[number] ?? [])
}

/** Other readings of a query, the likeliest first, never what was typed. */
export function readingsOf(query: Query): readonly Reading[] {
  const mended = readKeyboard(query.text)
  const isMended = mended !== query.text
  const keyboard = isMended ? [toReading('keyboard', 0.95, mended)] : []
  const words = wordsOf(isMended ? understandQuery(mended) : query)
  const swapped = swapAbbreviations(words).map((text) => toReading('abbreviation', 0.9, text))
  return [...keyboard, ...swapped].slice(0, mostReadings)
}
