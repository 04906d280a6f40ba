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
  /**
   * A word that all articles hold; common ones cost their share of it. It counts among words alone: which words are told to be
   * common depends on how articles are cut into shards, what is left for pairs may not.
   */
  everywhere: 24,
  /** Every word that begins so. */
  beginning: 13,
  vocabulary: 22,
} as const

/**
 * What one question may load beside the articles that it finds, and by how much less for each article there is: lists grow
 * longer, and so do the heads of shards. Sixty words with all their pairs are 80; with 60 sentences that no text says so
 * lose 4 points of nDCG@10.
 */
const most = 82
const perArticle = 25 / 100_000

/** However many articles there are, so much is left: an archive that large is better answered by a server. */
const least = 40

/**
 * Words may cost what pairs leave them, dear ones by what they really cost, and so much at least: what long questions are
 * about is said by pairs.
 */
const leastWords = 24

/**
 * What a question may still load. Whoever looks lists up asks here first, the most telling ones first, and does without
 * what is not afforded. Draw before waiting for anything: nothing may depend on which file comes first.
 */
export interface Budget {
  /** What is left. */
  readonly left: number
  /** The words that are afforded beside so many pairs; those afforded before cost nothing. */
  words(wanted: Iterable<string>, pairs?: number): string[]
  /** The pairs that are afforded, likewise. */
  pairs(wanted: Iterable<Pair>): Pair[]
  /** Pays for something else; false where it is too dear. */
  pay(cost: number): boolean
  /** A part that leaves the rest to others. */
  part(share: number): Budget
}

interface Purse {
  left: number
  /** What words have really cost. */
  spent: number
  readonly afforded: Set<string>
}

function priceOf({ common, articles }: Corpus, word: string): number {
  return Math.max(price.word, Math.ceil(((common.get(word) ?? 0) / articles) * price.everywhere))
}

function openBudget(corpus: Corpus, purse: Purse, end: number): Budget {
  const pay = (cost: number): boolean => {
    if (purse.left - cost < end) return false
    purse.left -= cost
    return true
  }
  const whole = purse.left - end
  const affordWord = (word: string, pairs: number): boolean => {
    const cost = priceOf(corpus, word)
    if (purse.afforded.has(word)) return true
    if (purse.spent + cost > Math.max(leastWords, whole - pairs) || !pay(price.word)) return false
    purse.spent += cost
    purse.afforded.add(word)
    return true
  }
  const affordPair = (key: string): boolean => {
    if (purse.afforded.has(key)) return true
    if (!pay(price.pair)) return false
    purse.afforded.add(key)
    return true
  }
  return {
    get left() {
      return purse.left - end
    },
    words: (wanted, pairs = 0) => [...wanted].filter((word) => affordWord(word, pairs)),
    pairs: (wanted) => [...wanted].filter((pair) => affordPair(pairKey(...pair))),
    pay,
    part: (share) => openBudget(corpus, purse, end + Math.ceil((purse.left - end) * (1 - share))),
  }
}

/** What one question may load of a corpus. */
export function createBudget(corpus: Corpus): Budget {
  const left = Math.max(least, Math.round(most - corpus.articles * perArticle))
  return openBudget(corpus, { left, spent: 0, afforded: new Set() }, 0)
}
