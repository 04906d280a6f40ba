import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { type MergeInput, mergeShards } from './merge-shards.ts'
import type { ThreadFailure } from './run-on-thread.ts'
import { compressAt, writeShardFiles } from './shard-files.ts'

/** What the thread is given. */
export interface MergeTask {
  readonly inputs: readonly MergeInput[]
  /** Where the files of these shards lie, by their paths in the index's folder. */
  readonly files: ReadonlyMap<string, string>
  /** An empty folder for the files of the merged shard. */
  readonly folder: string
}

/** What it tells: the names of the files it wrote. */
export interface Merged {
  readonly names: readonly string[]
}

function merge({ inputs, files, folder }: MergeTask): Merged {
  mkdirSync(folder, { recursive: true })
  const content = mergeShards(inputs, (path) => gunzipSync(readFileSync(files.get(path) ?? path)))
  const names: string[] = []
  for (const [name, bytes] of writeShardFiles(content, compressAt(9))) {
    writeFileSync(join(folder, name), bytes)
    names.push(name)
  }
  return { names }
}

function tryMerge(task: MergeTask): Merged | ThreadFailure {
  try {
    return merge(task)
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

if (parentPort !== null) parentPort.postMessage(tryMerge(workerData as MergeTask))
