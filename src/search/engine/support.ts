import type { Term } from '#src/search/query/query.ts'
import { type Candidate, pairsOf } from './candidates.ts'
import type { Lookup } from './lists.ts'

/** A candidate, and what stands beside the words around it. */
export interface Supported extends Candidate {
  /** How well it goes with the words beside it. */
  readonly support: number
  /** In what share of the articles it could stand beside one of them it does. */
  readonly bound: number
}

/** Looks up how well a candidate goes with the words beside it; `count` tells in how many articles a word stands. */
export async function supportOf(
  lookup: Lookup,
  words: readonly Term[],
  candidate: Candidate,
  count: (word: string) => number,
): Promise<Supported> {
  const pairs = pairsOf(words, candidate)
  const found = await Promise.all(pairs.map(([first, second]) => lookup.pair(first, second)))
  const support = found.reduce((sum, { holding }) => sum + (holding === 0 ? 0 : 1 + Math.log(holding)), 0)
  const bound = Math.max(
    0,
    ...found.map(({ holding }, at) => holding / Math.max(1, Math.min(...(pairs[at] ?? []).map(count)))),
  )
  // A space that is missing is no mistake where nothing has the two words side by side.
  const isApart = candidate.words.length > 1 && !found.some(({ holding }, at) => holding > 0 && at > 0)
  return { ...candidate, support: isApart ? 0 : support, bound }
}

/** The likelier one first. */
export function byLikelihood(a: Supported, b: Supported): number {
  const worth = ({ support, holding, slips }: Supported): number =>
    support + Math.log(1 + holding) / 4 - slips * 1.5
  return worth(b) - worth(a)
}
