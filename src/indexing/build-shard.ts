import { Worker } from 'node:worker_threads'
import type { SearchDocument } from '#src/search/document.ts'
import { packShard, type PackedShard } from './pack-shard.ts'
import { indexDocuments, SearchIndexError } from './pagefind-shard.ts'
import type { ShardWord } from './shard-worker.ts'

/** Below this many documents a thread takes longer to start than it spares this one. */
const worthwhile = 200

/**
 * Builds a small shard on this thread, at once. Documents have to come in the order of their addresses. Throws
 * `SearchIndexError` where Pagefind refuses one.
 */
export async function buildOpenShard(documents: readonly SearchDocument[]): Promise<PackedShard> {
  return packShard(documents, await indexDocuments(documents), 'open')
}

function buildOnThread(documents: readonly SearchDocument[]): Promise<PackedShard> {
  const worker = new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData: documents })
  return new Promise((resolve, reject) => {
    let word: ShardWord = { failure: 'search index: the thread of a shard ended without a word' }
    worker.on('message', (told: ShardWord) => (word = told))
    worker.on('error', reject)
    worker.on('exit', () => {
      if ('shard' in word) resolve(word.shard)
      else reject(new SearchIndexError(word.failure))
    })
  })
}

/**
 * Builds a closed shard on a thread of its own with its own process of Pagefind: neither this thread nor a small
 * shard has to wait for it, and its memory is free again afterwards.
 */
export async function buildClosedShard(documents: readonly SearchDocument[]): Promise<PackedShard> {
  if (documents.length >= worthwhile) return buildOnThread(documents)
  return packShard(documents, await indexDocuments(documents), 'closed')
}
