import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fileInShard, type IndexEntry, inShard } from '#src/search/shards/index-entry.ts'
import type { IndexFiles } from './index-files.ts'

/**
 * Bytes of all heads up to which the entry carries them: some 15,000 articles, 20 kB over the line. It is loaded anew
 * after each publication, and a phone waits 0.3 s less for its first answer.
 */
const mostCarried = 32_000

type HeadFiles = Pick<IndexFiles, 'fileOf'>

function readHead(files: HeadFiles, shard: string): Buffer | null {
  try {
    return gunzipSync(readFileSync(files.fileOf(inShard(shard, fileInShard.head))))
  } catch {
    return null
  }
}

/** The entry with the heads of its shards, where all are there and small together; else as it is. */
export function carryHeads(entry: IndexEntry, files: HeadFiles): IndexEntry {
  const heads = entry.shards.map(({ id }) => readHead(files, id))
  const size = heads.reduce((sum, head) => sum + (head?.length ?? Infinity), 0)
  if (size > mostCarried) return entry
  const carried = entry.shards.map((shard, at) => ({ ...shard, head: heads[at]?.toString('base64') ?? '' }))
  return { ...entry, shards: carried }
}
