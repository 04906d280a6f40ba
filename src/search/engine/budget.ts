import type { Corpus } from './corpus.ts'
import { type Pair, pairKey } from './lists.ts'

/**
 * What is loaded costs so much, counted in buckets of pairs: with 10,000 articles one is 2 kB, with 100,000 two of 2.3 kB.
 * Lists, chunks and vocabulary grow alike, so that one budget holds at any size.
 */
export const price = {
  pair: 1,
  /** A chunk of words. */
  word: 2,
  /** A word that all articles hold; common ones cost their share of it. */
  everywhere: 24,
  /** Every word that begins so. */
  beginning: 13,
  vocabulary: 22,
} as const

/**
 * What one question may load beside the articles that it finds: 180 kB of 10,000 articles, 410 kB of 100,000. Sixty words
 * with all their pairs are 80; with 60 sentences that no text says so lose 4 points of nDCG@10.
 */
const most = 88

/** At most so much of it goes into words: what long questions are about is said by pairs. */
const mostWords = 36

/**
 * What a question may still load. Whoever looks lists up asks here first, the most telling ones first, and does without
 * what is not afforded. Draw before waiting for anything: nothing may depend on which file comes first.
 */
export interface Budget {
  /** What is left. */
  readonly left: number
  /** The words that are afforded; those afforded before cost nothing. */
  words(wanted: Iterable<string>): string[]
  /** The pairs that are afforded, likewise, while `kept` is left. */
  pairs(wanted: Iterable<Pair>, kept?: number): Pair[]
  /** Pays for something else; false where it is too dear. */
  pay(cost: number): boolean
  /** A part that leaves the rest to others. */
  part(share: number): Budget
}

interface Purse {
  left: number
  words: number
  readonly afforded: Set<string>
}

function priceOf({ common, articles }: Corpus, word: string): number {
  return Math.max(price.word, Math.ceil(((common.get(word) ?? 0) / articles) * price.everywhere))
}

function openBudget(corpus: Corpus, purse: Purse, end: number): Budget {
  const pay = (cost: number, kept = 0): boolean => {
    if (purse.left - cost < end + kept) return false
    purse.left -= cost
    return true
  }
  const affordWord = (word: string): boolean => {
    const cost = priceOf(corpus, word)
    if (purse.afforded.has(word)) return true
    if (purse.words < cost || !pay(cost)) return false
    purse.words -= cost
    purse.afforded.add(word)
    return true
  }
  const affordPair = (key: string, kept: number): boolean => {
    if (purse.afforded.has(key)) return true
    if (!pay(price.pair, kept)) return false
    purse.afforded.add(key)
    return true
  }
  return {
    get left() {
      return purse.left - end
    },
    words: (wanted) => [...wanted].filter(affordWord),
    pairs: (wanted, kept = 0) => [...wanted].filter((pair) => affordPair(pairKey(...pair), kept)),
    pay,
    part: (share) => openBudget(corpus, purse, end + Math.ceil((purse.left - end) * (1 - share))),
  }
}

/** What one question may load of a corpus. */
export function createBudget(corpus: Corpus): Budget {
  return openBudget(corpus, { left: most, words: mostWords, afforded: new Set() }, 0)
}
