import { readEntry } from '#src/search/shards/index-entry.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { openIndexedShard } from '#src/search/shards/open-indexed-shard.ts'
import type { ReadIndexFile } from '#src/search/shards/index-entry.ts'

/** The index of all articles, in however many shards it lies. */
export interface SearchIndex {
  /** Opens its shards, which loads what every question needs. Throws where that is missing or broken. */
  shards(): Promise<readonly IndexedShard[]>
}

/**
 * Opens an index by its entry file; loads nothing before the first question. Throws `PackError` where the entry is
 * none; questions throw where files are missing or broken.
 */
export function openIndex(entry: string, read: ReadIndexFile): SearchIndex {
  const { shards } = readEntry(entry)
  return { shards: () => Promise.all(shards.map((shard) => openIndexedShard(shard, read))) }
}
