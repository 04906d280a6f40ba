import type { ReadIndexFile } from './index-entry.ts'
import type { ShardFacets } from './indexed-shard.ts'
import { PackError } from './pack.ts'
import { openPairs, type PairColumns } from './pair-bucket.ts'
import { openFacets, toShardFacets } from './shard-facets.ts'
import type { ShardHead } from './shard-head.ts'
import { type CodedWord, openWordChunk } from './word-chunk.ts'

/** Reads a file and opens it. Throws `PackError` where it is broken, with its name. */
export async function openFile<Value>(
  read: ReadIndexFile,
  path: string,
  open: (bytes: Uint8Array) => Value,
): Promise<Value> {
  const bytes = await read(path)
  try {
    return open(bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new PackError(`${path}: ${reason}`, { cause: error })
  }
}

// The numbers behind the last one are those of other shards' articles.
function checkLast({ lengths }: ShardHead, last: number): void {
  if (last >= lengths.length)
    throw new PackError(`expected numbers of ${lengths.length} articles, got ${last}`)
}

/** Opens a chunk of words of the shard with this head. Throws `PackError` where it is broken. */
export function openChunk(head: ShardHead, bytes: Uint8Array): CodedWord[] {
  const words = openWordChunk(bytes)
  for (const { spellings } of words) for (const { pages } of spellings) checkLast(head, pages.at(-1) ?? -1)
  return words
}

/** Opens pairs of it, of which `first` is the least hash there could be. Throws `PackError` where they are broken. */
export function openBucket(head: ShardHead, first: number, bytes: Uint8Array): PairColumns {
  const columns = openPairs(bytes, first)
  for (const end of columns.ends) checkLast(head, columns.pages[end - 1] ?? -1)
  return columns
}

/** Opens its facets. Throws `PackError` where they are broken. */
export function openFacetsOf({ lengths }: ShardHead, bytes: Uint8Array): ShardFacets {
  const columns = openFacets(bytes)
  if (columns.dates.length === lengths.length) return toShardFacets(columns)
  throw new PackError(`expected facets of ${lengths.length} articles, got ${columns.dates.length}`)
}
