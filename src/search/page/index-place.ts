import { entryName, fileInShard, inShard } from '#src/search/shards/index-entry.ts'

/** Where the published index lies. */
export const indexFolder = '/pagefind/'

/** Address of the one file of it that changes. */
export const entryAddress = indexFolder + entryName

/** Address of what is loaded of every shard before the first question. */
export function headAddress(shard: string): string {
  return indexFolder + inShard(shard, fileInShard.head)
}
