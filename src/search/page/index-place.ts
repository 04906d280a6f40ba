import { entryName } from '#src/search/shards/index-entry.ts'

/** Where the published index lies. */
export const indexFolder = '/pagefind/'

/** Address of the one file of it that changes. */
export const entryAddress = indexFolder + entryName
