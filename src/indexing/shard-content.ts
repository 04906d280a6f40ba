import type { Numbers } from '#src/search/shards/pack.ts'
import type { PairColumns } from '#src/search/shards/pair-bucket.ts'
import type { FacetColumns } from '#src/search/shards/shard-facets.ts'
import type { ShardHead } from '#src/search/shards/shard-head.ts'
import type { CodedWord } from '#src/search/shards/word-chunk.ts'

/** About how many articles a piece of its pairs lists: of millions no more than these are held at once. */
export const pieceSize = 4000

/** Everything a shard is made of, in the order in which it is written; read once, from memory or from other shards. */
export interface ShardContent {
  /** Code of each article's length. */
  readonly lengths: Numbers
  /** Names of the articles' files; none where they are numbered. */
  readonly articles: readonly string[]
  readonly facets: FacetColumns
  readonly listed: ShardHead['listed']
  /** Ascending by word without marks, then by spelling. */
  readonly words: Iterable<CodedWord>
  /** Ascending by hash, from one piece to the next as well. */
  readonly pairs: Iterable<PairColumns>
}
