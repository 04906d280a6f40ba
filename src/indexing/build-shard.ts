import type { SearchDocument } from '#src/search/documents/document.ts'
import { type CountedDocument, countDocuments } from './count-document.ts'
import { packShard, type PackedShard } from './pack-shard.ts'
import { runOnThread } from './run-on-thread.ts'
import type { Built } from './shard-worker.ts'

/** Below this many documents a thread takes longer to start than it spares this one. */
const worthwhile = 200

// The open shard is built at every publication, and all but one of its documents are as they were.
const known = new WeakMap<SearchDocument, CountedDocument>()

function countNew(documents: readonly SearchDocument[]): void {
  const fresh = documents.filter((document) => !known.has(document))
  for (const [number, made] of countDocuments(fresh).entries()) {
    const document = fresh[number]
    if (document !== undefined) known.set(document, made)
  }
}

/**
 * Builds a small shard on this thread, at once: only those documents are read that were in none before. They have to
 * come in the order of their addresses.
 */
export function buildOpenShard(documents: readonly SearchDocument[]): PackedShard {
  countNew(documents)
  const counted = documents.map((document) => known.get(document)).filter((each) => each !== undefined)
  return packShard(documents, counted, 'open')
}

const script = new URL('./shard-worker.ts', import.meta.url)

/**
 * Builds a closed shard on a thread of its own: neither this thread nor a small shard has to wait for it, and its memory
 * is free again afterwards.
 */
export async function buildClosedShard(documents: readonly SearchDocument[]): Promise<PackedShard> {
  if (documents.length < worthwhile) return packShard(documents, countDocuments(documents), 'closed')
  return (await runOnThread<Built>(script, documents, 'building a shard failed')).shard
}
