import { distanceOf, editsOf, slipperinessOf, slipsOf } from './edits.ts'
import type { Pair } from './lists.ts'
import type { Term } from '#src/search/query/query.ts'

/** Words and how many articles hold them. */
export type Vocabulary = ReadonlyMap<string, number>

/** Other words that some of a question may stand for. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly slips: number
  /** Articles that hold the rarest of its words. */
  readonly holding: number
}

function spellingsWithin(word: string, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of [...slipsOf(word), ...editsOf(word)]) if (vocabulary.has(one)) found.set(one, 1)
  return found
}

/** Words two slips away; only of words that are long enough to be still known by the rest. */
function spellingsAround(word: string, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>()
  if (word.length < 4) return found
  for (const one of vocabulary.keys()) {
    if (Math.abs(one.length - word.length) <= 2 && distanceOf(word, one, 2) === 2) found.set(one, 2)
  }
  return found
}

function splitsOf(word: string, vocabulary: Vocabulary): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at): [string, string] => [
    word.slice(0, at + 1),
    word.slice(at + 1),
  ]).filter((parts) => parts.every((part) => part.length > 1 && vocabulary.has(part)))
}

/**
 * What the word at a place may stand for: words two slips away where `isFar`, else those one slip away, two words that were
 * written as one, and one that was written as two.
 */
export function candidatesFor(
  words: readonly Term[],
  at: number,
  vocabulary: Vocabulary,
  isFar: boolean,
): Candidate[] {
  const word = words[at]?.folded ?? ''
  const count = (parts: readonly string[]): number =>
    Math.min(...parts.map((part) => vocabulary.get(part) ?? 0))
  const near = isFar ? spellingsAround(word, vocabulary) : spellingsWithin(word, vocabulary)
  const single = [...near].map(([one, slips]) => ({ from: at, to: at + 1, words: [one], slips }))
  if (isFar) return single.map((one) => ({ ...one, holding: count(one.words) }))
  const split = splitsOf(word, vocabulary).map((parts) => ({ from: at, to: at + 1, words: parts, slips: 1 }))
  const joined = [at - 1, at].flatMap((from) => {
    const [first, second] = [words[from], words[from + 1]]
    if (first === undefined || second === undefined) return []
    const one = first.folded + second.folded
    return vocabulary.has(one) ? [{ from, to: from + 2, words: [one], slips: 1 }] : []
  })
  return [...single, ...split, ...joined].map((one) => ({ ...one, holding: count(one.words) }))
}

/** How likely a candidate is before anything is looked up. */
export function promiseOf(typed: readonly Term[], { from, to, words, holding }: Candidate): number {
  const was = typed.slice(from, to).map(({ folded }) => folded)
  return Math.log(1 + holding) + slipperinessOf(was.join(' '), words.join(' '))
}

/** Pairs that tell how well a candidate goes with the words beside it. */
export function pairsOf(typed: readonly Term[], { from, to, words }: Candidate): Pair[] {
  const row = [typed[from - 1]?.folded, ...words, typed[to]?.folded]
  return row.slice(1).flatMap((second, at): Pair[] => {
    const first = row[at]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
}
