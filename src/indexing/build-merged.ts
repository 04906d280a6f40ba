import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { inShard, shardsFolder } from '#src/search/shards/index-entry.ts'
import type { IndexFiles } from './index-files.ts'
import type { MergePlan } from './merge-plan.ts'
import type { MergeTask, MergeWord } from './merge-worker.ts'
import { SearchIndexError } from './pagefind-shard.ts'

function mergeOnThread(task: MergeTask): Promise<readonly string[]> {
  const worker = new Worker(new URL('./merge-worker.ts', import.meta.url), { workerData: task })
  return new Promise((resolve, reject) => {
    let word: MergeWord = { failure: 'search index: the thread that merges shards ended without a word' }
    worker.on('message', (told: MergeWord) => (word = told))
    worker.on('error', reject)
    worker.on('exit', () => {
      if ('names' in word) resolve(word.names)
      else reject(new SearchIndexError(`search index: merging shards failed: ${word.failure}`))
    })
  })
}

function filesOf(files: IndexFiles, shard: string): [string, string][] {
  return files.list(`${shardsFolder}/${shard}`).map((path) => [path, files.fileOf(path)])
}

/**
 * Merges closed shards on a thread of its own and writes the files of the new one; `folder` is for files in between.
 * Rejects with `SearchIndexError` where a file of a shard is missing or broken.
 */
export async function buildMerged(
  { merged, inputs }: MergePlan,
  files: IndexFiles,
  { folder, breathe }: { readonly folder: string; readonly breathe: (done: number) => Promise<void> },
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  try {
    const sources = new Map(inputs.flatMap(({ id }) => filesOf(files, id)))
    const names = await mergeOnThread({ inputs, files: sources, folder })
    for (const [done, name] of names.entries()) {
      files.write(inShard(merged.id, name), await readFile(join(folder, name)))
      await breathe(done)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
