import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inShard, shardsFolder } from '#src/search/shards/index-entry.ts'
import type { IndexFiles } from './index-files.ts'
import type { MergePlan } from './merge-plan.ts'
import type { Merged, MergeTask } from './merge-worker.ts'
import { runOnThread } from './run-on-thread.ts'

const script = new URL('./merge-worker.ts', import.meta.url)

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
    const task: MergeTask = { inputs, files: sources, folder }
    const { names } = await runOnThread<Merged>(script, task, 'merging shards failed')
    for (const [done, name] of names.entries()) {
      files.write(inShard(merged.id, name), await readFile(join(folder, name)))
      await breathe(done)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
