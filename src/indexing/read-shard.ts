import { fileInShard, inShard } from '#src/search/shards/index-entry.ts'
import { openPairs, type PairColumns } from '#src/search/shards/pair-bucket.ts'
import { firstOf } from '#src/search/shards/pair-hash.ts'
import { type FacetColumns, openFacets } from '#src/search/shards/shard-facets.ts'
import { openHead, type ShardHead } from '#src/search/shards/shard-head.ts'
import { type CodedWord, openWordChunk } from '#src/search/shards/word-chunk.ts'

/** Reads a file of the index, uncompressed; `path` is relative to its folder. Throws where it is not there. */
export type ReadFile = (path: string) => Uint8Array

/** A written shard to be read from its first word to its last pair, a file at a time. */
export interface ReadShard {
  readonly head: ShardHead
  readonly facets: FacetColumns
  words(): Generator<CodedWord, undefined>
  pairs(): Generator<PairColumns, undefined>
}

function* wordsOf(id: string, { heads }: ShardHead, read: ReadFile): Generator<CodedWord, undefined> {
  for (const chunk of heads.keys()) yield* openWordChunk(read(inShard(id, fileInShard.words(chunk))))
}

/** The part of columns between two pairs, as columns of their own. */
function cut({ hashes, ends, pages, codes }: PairColumns, from: number, to: number): PairColumns {
  const start = ends[from - 1] ?? 0
  return {
    hashes: hashes.slice(from, to),
    ends: Array.from(ends.slice(from, to), (end) => end - start),
    pages: pages.slice(start, ends[to - 1] ?? start),
    codes: codes.slice(start, ends[to - 1] ?? start),
  }
}

function* pairsOf(id: string, { bits, alone }: ShardHead, read: ReadFile): Generator<PairColumns, undefined> {
  let next = 0
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
    const last = firstOf(bucket, bits) + 2 ** (32 - bits) - 1
    const columns = openPairs(read(inShard(id, fileInShard.pairs(bucket))), firstOf(bucket, bits))
    let from = 0
    for (; next < alone.length && (alone[next] ?? 0) <= last; next += 1) {
      const hash = alone[next] ?? 0
      const found = columns.hashes.findIndex((other) => other > hash)
      const to = found < 0 ? columns.hashes.length : found
      yield cut(columns, from, to)
      yield openPairs(read(inShard(id, fileInShard.pair(hash))), hash)
      from = to
    }
    yield from === 0 ? columns : cut(columns, from, columns.hashes.length)
  }
}

/** Opens a written shard to be read whole. Throws `PackError` where its head is broken. */
export function readShard(id: string, read: ReadFile): ReadShard {
  const head = openHead(read(inShard(id, fileInShard.head)))
  return {
    head,
    facets: openFacets(read(inShard(id, fileInShard.facets))),
    words: () => wordsOf(id, head, read),
    pairs: () => pairsOf(id, head, read),
  }
}
