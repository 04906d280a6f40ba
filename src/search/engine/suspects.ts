import { isAsking } from '#src/search/query/asking-words.ts'
import type { Term } from '#src/search/query/query.ts'
import { isSyllable } from '#src/vietnamese/syllable.ts'
import type { Corpus } from './corpus.ts'
import type { Lookup } from './lists.ts'

/** A question with more words that may be mistyped is in another language: looking all up would load half the index. */
const mostSuspects = 4

/**
 * How often a word stands beside its neighbour, of the articles that hold the rarer of both, before it is taken for what was
 * meant by a word that may well be right: one that articles have, less so where it is no syllable, or that is a syllable at
 * least. Chance puts any two common words side by side somewhere: without this, one of twelve questions in plain words and
 * six of ten letters of citizens had a right word mended.
 */
export const boundShare = { known: 0.15, foreign: 0.05, syllable: 0.02, none: 0 } as const

/** What so few of all articles have may be mistyped in them, too. */
const slipShare = 1 / 2500

/** A word in fewer articles than this share of all may be a mistake when its neighbours never stand beside it. */
const rareShare = 0.03

/** How likely a word is right as it was typed, before what stands beside it is looked at. */
export function standingOf(
  { articles }: Corpus,
  lookup: Lookup,
  { word, folded }: Term,
): keyof typeof boundShare {
  const { all, holding } = lookup.loaded(folded)
  const own = all.filter((list) => list.word === word).reduce((sum, { pages }) => sum + pages.length, 0)
  const isKnown = (word === folded ? holding : own) > articles * slipShare
  if (isSyllable(word)) return isKnown ? 'known' : 'syllable'
  return isKnown ? 'foreign' : 'none'
}

/** A word that may be mistyped. */
export interface Suspect {
  readonly at: number
  readonly term: Term
  readonly standing: keyof typeof boundShare
}

/**
 * Words of a question that may be mistyped, unknown ones first: no article has them, or hardly any and never beside these
 * neighbours.
 */
export function findSuspects(
  { articles }: Corpus,
  words: readonly Term[],
  holding: (word: number) => number,
  beside: (word: number) => number,
): number[] {
  const isRare = (at: number): boolean =>
    words.length > 1 && holding(at) < articles * rareShare && beside(at) + beside(at - 1) === 0
  // One letter is as near to any other: what was meant by it cannot be known.
  const isTold = ({ folded }: Term): boolean => folded.length > 1 && !isAsking(folded)
  return [...words.entries()]
    .flatMap(([at, word]) => (isTold(word) && (holding(at) === 0 || isRare(at)) ? [at] : []))
    .toSorted((a, b) => holding(a) - holding(b))
    .slice(0, mostSuspects)
}
