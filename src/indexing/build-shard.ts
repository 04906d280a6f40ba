import type { SearchDocument } from '#src/search/documents/document.ts'
import { type CountedDocument, countDocuments } from './count-document.ts'
import { packShard, type PackedShard } from './pack-shard.ts'
import { runOnThread } from './run-on-thread.ts'
import type { Built } from './shard-worker.ts'

/** Below this many documents a thread takes longer to start than it spares this one. */
const worthwhile = 200

// The open shard is built at every publication, and all but one of its documents are as they were.
const known = new WeakMap<SearchDocument, CountedDocument>()

async function countNew(documents: readonly SearchDocument[]): Promise<void> {
  const fresh = documents.filter((document) => !known.has(document))
  if (fresh.length === 0) return
  const counted = await countDocuments(fresh)
  for (const [number, document] of fresh.entries()) {
    const made = counted[number]
    if (made !== undefined) known.set(document, made)
  }
}

/**
 * Builds a small shard on this thread, at once: Pagefind reads only those documents that were in none before.
 * Documents have to come in the order of their addresses. Throws `SearchIndexError` where Pagefind refuses one.
 */
export async function buildOpenShard(documents: readonly SearchDocument[]): Promise<PackedShard> {
  await countNew(documents)
  const counted = documents.map((document) => known.get(document)).filter((each) => each !== undefined)
  return packShard(documents, counted, 'open')
}

const script = new URL('./shard-worker.ts', import.meta.url)

/**
 * Builds a closed shard on a thread of its own with its own process of Pagefind: neither this thread nor a small
 * shard has to wait for it, and its memory is free again afterwards.
 */
export async function buildClosedShard(documents: readonly SearchDocument[]): Promise<PackedShard> {
  if (documents.length >= worthwhile)
    return (await runOnThread<Built>(script, documents, 'building a shard failed')).shard
  return packShard(documents, await countDocuments(documents), 'closed')
}
