import { textWeight } from './shard-words.ts'

// Pagefind's own ranking (pagefind_web/src/search.rs, 1.5) with its defaults, so that one index of Pagefind and
// our shards of it agree; statistics are those of all shards together.
const saturation = 1.4
const lengthShare = 0.75
const titleBoost = 5

/** A term of a query that articles have, counted over all shards. */
export interface Rarity {
  /** Articles that hold the term in any spelling. */
  readonly holding: number
  /** All articles. */
  readonly articles: number
}

/** How telling a term is: inverse document frequency, never below 0. */
export function idfOf({ holding, articles }: Rarity): number {
  return Math.log((articles - holding + 0.5) / (holding + 0.5) + 1)
}

/** A term in one article. */
export interface Occurrence {
  readonly idf: number
  /** Sum of the weights of its places, in twenty-fifths of running text. */
  readonly weight: number
  /** Length of the article as a share of the average one. */
  readonly length: number
}

/** Okapi BM25 of one term in one article. */
export function scoreOf({ idf, weight, length }: Occurrence): number {
  const frequency = weight / (textWeight - 1)
  const norm = saturation * (1 - lengthShare + lengthShare * length)
  return (idf * ((saturation + 1) * frequency)) / (norm + frequency)
}

/** What the title adds: squared, since a title that names only part of a question says little. */
export function titleScoreOf(named: number, asked: number): number {
  return asked === 0 ? 0 : titleBoost * named * (named / asked) ** 2
}

/**
 * How close a word is to the beginning of it that was typed, from 1 for the word itself towards 0; `more` is the number
 * of letters that follow.
 */
export function closenessOf(more: number): number {
  return Math.exp(Math.exp(-((more + 1) ** 2) / 8) - 1)
}
