import { growPairs, type GrowingPairs, type PairColumns } from '#src/search/shards/pair-bucket.ts'
import { type NewPages, renumber } from './renumber.ts'
import { pieceSize } from './shard-content.ts'

/** Pairs of one of the shards that are merged. */
export interface MergedPairs {
  /** Ascending by hash, from one piece to the next as well. */
  readonly pieces: Iterator<PairColumns, undefined>
  readonly newPages: NewPages
}

/** Where one shard is being read. */
interface Cursor extends MergedPairs {
  piece: PairColumns | undefined
  pair: number
  start: number
  /** Infinity after the last pair. */
  hash: number
}

function settle(cursor: Cursor): void {
  while (cursor.piece !== undefined && cursor.pair >= cursor.piece.hashes.length) {
    cursor.piece = cursor.pieces.next().value
    cursor.pair = 0
    cursor.start = 0
  }
  cursor.hash = cursor.piece?.hashes[cursor.pair] ?? Infinity
}

function openCursor({ pieces, newPages }: MergedPairs): Cursor {
  const cursor = { pieces, newPages, piece: pieces.next().value, pair: 0, start: 0, hash: 0 }
  settle(cursor)
  return cursor
}

function leastOf(cursors: readonly Cursor[]): number {
  let least = Infinity
  for (const { hash } of cursors) if (hash < least) least = hash
  return least
}

function takePair(cursor: Cursor, into: GrowingPairs): void {
  const { piece, pair, start, newPages } = cursor
  if (piece === undefined) return
  const end = piece.ends[pair] ?? start
  renumber(piece, { newPages, start, end }, into)
  cursor.pair += 1
  cursor.start = end
  settle(cursor)
}

/** Pairs of shards as one, piece by piece; holds one piece of each shard at a time. */
export function* mergePairs(shards: readonly MergedPairs[]): Generator<PairColumns> {
  const cursors = shards.map(openCursor)
  let growing = growPairs()
  for (let hash = leastOf(cursors); hash !== Infinity; hash = leastOf(cursors)) {
    const before = growing.pages.length
    // In the order of their new numbers, so that articles go on ascending.
    for (const cursor of cursors) if (cursor.hash === hash) takePair(cursor, growing)
    if (growing.pages.length === before) continue
    growing.hashes.push(hash)
    growing.ends.push(growing.pages.length)
    if (growing.pages.length < pieceSize) continue
    yield growing
    growing = growPairs()
  }
  yield growing
}
