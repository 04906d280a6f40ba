import type { DatabaseSync } from 'node:sqlite'
import { EntryCache } from './entry-cache.ts'
import { EntryIndex, type IndexPlace } from './entry-index.ts'
import { EntryLists } from './entry-lists.ts'
import { EntryReader } from './entry-reader.ts'
import { RefWatch } from './ref-watch.ts'

/** An index and the lists over it. */
export interface OpenIndex {
  readonly index: EntryIndex
  readonly lists: EntryLists
}

/** Opens the index of a repository's entries; its cache lies beside the newsroom's database. Nothing is read yet. */
export function openIndex(place: IndexPlace, database: DatabaseSync): OpenIndex {
  const reader = new EntryReader(place.repository, new EntryCache(database))
  const watch = new RefWatch(place.repository, place.ref)
  const index = new EntryIndex(place, { reader, watch })
  return { index, lists: new EntryLists(index) }
}
