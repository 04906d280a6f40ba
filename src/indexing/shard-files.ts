import { gzipSync } from 'node:zlib'
import { fileInShard } from '#src/search/shards/index-entry.ts'
import { commonShare } from '#src/search/shards/indexed-shard.ts'
import { addPair, growPairs, packPairs } from '#src/search/shards/pair-bucket.ts'
import { bucketOf, firstOf } from '#src/search/shards/pair-hash.ts'
import { packFacets } from '#src/search/shards/shard-facets.ts'
import { packHead } from '#src/search/shards/shard-head.ts'
import { packVocabulary } from '#src/search/shards/vocabulary.ts'
import { type CodedWord, packWordChunk } from '#src/search/shards/word-chunk.ts'
import type { ShardContent } from './shard-content.ts'

/** A file of a shard by its name in the shard's folder, compressed. */
export type ShardFile = readonly [name: string, bytes: Uint8Array]

/** About how many bytes a chunk of words has before it is compressed; measured in docs/measurements.md. */
const chunkSize = 6000

/**
 * Most articles that are listed in a bucket of pairs, on average: some two kilobytes, half a block of a disk. Four fifths of
 * what a question loads are such buckets; with 4,000 one of sixty words loaded 500 kB.
 */
const bucketSize = 1500

/** A pair that more articles have gets a file of its own. */
const mostShared = 2000

/**
 * A shard that lists no more has one file of words, or buckets of so many pairs, some 30 kB: forty open articles are
 * few requests, and their few bytes are no matter.
 */
const fewListed = { words: 12_000, pairs: 100_000, bucket: 8000 } as const

/** Common words are only told of shards larger than this. */
const largeShard = 2000

/**
 * What was mistyped is mended to words that one in so many articles has: of 50,000 articles of an encyclopedia nearly all
 * words are names that hardly any of them holds, and all words are 213 kB.
 */
const rarestMended = 8000

/** Compresses a file. */
export type Compress = (bytes: Uint8Array) => Uint8Array

/** A way to compress files; level 9 takes twice as long as 6 for one byte of a hundred. */
export function compressAt(level: 6 | 9): Compress {
  // What zlib gives is a view of 16 kB: as many would be kept, and copied from thread to thread, for each small file.
  return (bytes) => new Uint8Array(gzipSync(bytes, { level }))
}

/** How many articles hold words, whatever their spelling. */
function countHolding(size: number): (word: CodedWord) => number {
  const seen = new Uint32Array(size)
  let mark = 0
  return ({ spellings }) => {
    const [only] = spellings
    if (only !== undefined && spellings.length === 1) return only.pages.length
    mark += 1
    let holding = 0
    for (const { pages } of spellings) {
      for (const page of pages) {
        if (seen[page] === mark) continue
        seen[page] = mark
        holding += 1
      }
    }
    return holding
  }
}

function sizeOf({ folded, spellings }: CodedWord): number {
  return spellings.reduce((sum, { word, pages }) => sum + word.length + 2 + pages.length, folded.length + 2)
}

/** Words that come often have a chunk of their own; the others share one with their neighbours. */
function* cutChunks({ words, listed }: ShardContent): Generator<CodedWord[]> {
  const most = listed.words < fewListed.words ? Infinity : chunkSize
  let [chunk, size]: [CodedWord[], number] = [[], 0]
  for (const word of words) {
    const more = sizeOf(word)
    if (chunk.length > 0 && size + more > most) {
      yield chunk
      ;[chunk, size] = [[], 0]
    }
    chunk.push(word)
    size += more
  }
  if (chunk.length > 0) yield chunk
}

/** What is learned of words while they are written. */
interface SeenWords {
  readonly heads: string[]
  readonly sizes: number[]
  readonly vocabulary: Map<string, number>
}

function* wordFiles(content: ShardContent, seen: SeenWords, compress: Compress): Generator<ShardFile> {
  const holding = countHolding(content.lengths.length)
  for (const chunk of cutChunks(content)) {
    for (const word of chunk) seen.vocabulary.set(word.folded, holding(word))
    const bytes = compress(packWordChunk(chunk))
    yield [fileInShard.words(seen.heads.length), bytes]
    seen.heads.push(chunk[0]?.folded ?? '')
    seen.sizes.push(bytes.length)
  }
}

function bitsFor({ listed: { pairs } }: ShardContent): number {
  const bucket = pairs < fewListed.pairs ? fewListed.bucket : bucketSize
  return Math.max(0, Math.ceil(Math.log2(pairs / bucket)))
}

// A pair that would fill a bucket has a file of its own: whoever asks for another one of the bucket does not pay for it.
function* pairFiles(
  { pairs }: ShardContent,
  bits: number,
  alone: number[],
  compress: Compress,
): Generator<ShardFile> {
  let bucket = 0
  let growing = growPairs()
  const close = (): ShardFile => [
    fileInShard.pairs(bucket),
    compress(packPairs(growing, firstOf(bucket, bits))),
  ]
  for (const piece of pairs) {
    for (let pair = 0, start = 0; pair < piece.hashes.length; pair += 1) {
      const [hash, end] = [piece.hashes[pair] ?? 0, piece.ends[pair] ?? 0]
      for (; bucket < bucketOf(hash, bits); bucket += 1) {
        yield close()
        growing = growPairs()
      }
      if (bits > 0 && end - start > mostShared) {
        const own = growPairs()
        addPair(own, piece, pair)
        alone.push(hash)
        yield [fileInShard.pair(hash), compress(packPairs(own, hash))]
      } else addPair(growing, piece, pair)
      start = end
    }
  }
  for (; bucket < 2 ** bits; bucket += 1) {
    yield close()
    growing = growPairs()
  }
}

/** Words without digits that enough articles hold. */
function toMendWith(vocabulary: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const isTold = (word: string, holding: number): boolean =>
    holding * rarestMended >= size && !/\p{N}/u.test(word)
  return new Map([...vocabulary].filter(([word, holding]) => isTold(word, holding)))
}

/** Writes a shard file by file, without its articles; holds no more of it than one file at a time. */
export function* writeShardFiles(content: ShardContent, compress: Compress): Generator<ShardFile> {
  const { lengths, articles, listed, facets } = content
  const seen: SeenWords = { heads: [], sizes: [], vocabulary: new Map() }
  yield* wordFiles(content, seen, compress)
  const bits = bitsFor(content)
  const alone: number[] = []
  yield* pairFiles(content, bits, alone, compress)
  const { heads, sizes, vocabulary } = seen
  const isCommon = (holding: number): boolean =>
    lengths.length > largeShard && holding > lengths.length * commonShare
  const common = new Map([...vocabulary].filter(([, holding]) => isCommon(holding)))
  yield [fileInShard.facets, compress(packFacets(facets))]
  yield [fileInShard.vocabulary, compress(packVocabulary(toMendWith(vocabulary, lengths.length)))]
  yield [
    fileInShard.head,
    compress(packHead({ lengths, articles, heads, sizes, common, bits, alone, listed })),
  ]
}
