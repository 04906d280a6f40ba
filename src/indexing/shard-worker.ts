import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { countDocuments } from './count-document.ts'
import { packShard, type PackedShard } from './pack-shard.ts'
import type { ThreadFailure } from './run-on-thread.ts'

/** What the thread is given: the documents of one closed shard, in order. */
export type ShardTask = readonly SearchDocument[]

/** What it tells. */
export interface Built {
  readonly shard: PackedShard
}

function work(documents: ShardTask): Built | ThreadFailure {
  try {
    return { shard: packShard(documents, countDocuments(documents), 'closed') }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

if (parentPort !== null) parentPort.postMessage(work(workerData as ShardTask))
