import type { Facet } from '#src/search/documents/document.ts'
import type { Fragment } from './fragment.ts'

/**
 * Words that more of a large shard's articles hold are told with how many those are, before anything is loaded: their lists
 * are the long ones.
 */
export const commonShare = 1 / 16

/** In which articles of a shard a word or a pair stands. */
export interface Standing {
  /** Numbers of the articles in the shard, ascending. */
  readonly pages: Uint32Array
  /** How often it stands in each: 1 is once in running text; title, lead and captions count more. At most 127. */
  readonly weights: Uint8Array
  /** 1 where it stands in the title. */
  readonly titled: Uint8Array
}

/** One spelling of a word. */
export interface Spelling extends Standing {
  /** In lower case with its marks: "ủy". */
  readonly word: string
}

/** A word without its marks and every spelling it has in the shard. */
export interface IndexedWord {
  readonly folded: string
  readonly spellings: readonly Spelling[]
}

/** What search shows and filters by but does not rank by. */
export interface ShardFacets {
  /** Day of each article, `YYYYMMDD`; `YYYY0000` where only the year is known. */
  readonly dates: Uint32Array
  /** Values of a facet, and which of them (by their place in `names`) an article has. */
  readonly values: Readonly<
    Record<Facet, { readonly names: readonly string[]; of(page: number): readonly number[] }>
  >
}

/** One shard of the index, of which only what is asked for is loaded. */
export interface IndexedShard {
  /** Number of its articles, masked ones too. */
  readonly size: number
  /** Words of an article, to within a tenth. */
  lengthOf(page: number): number
  /** Whether an article no longer counts: changed since, or withdrawn. */
  isMasked(page: number): boolean
  /** Words that more than `commonShare` of the articles hold, without marks, and how many that count hold them at least. Empty in small shards. */
  readonly common: ReadonlyMap<string, number>
  /** Every spelling of a word; with `prefix` of every word that begins so (the most frequent ones, where there are many). */
  words(folded: string, prefix: boolean): Promise<readonly IndexedWord[]>
  /** Two neighbouring words, without marks, in this order; null where no article has them. */
  pair(first: string, second: string): Promise<Standing | null>
  /**
   * Words without their marks and how many articles hold them, for repairing what was mistyped: no numbers, and none that
   * hardly any article of a large shard holds.
   */
  vocabulary(): Promise<ReadonlyMap<string, number>>
  facets(): Promise<ShardFacets>
  fragment(page: number): Promise<Fragment>
}
