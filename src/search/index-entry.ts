import { PackError } from './pack.ts'

/** One shard of the index: a closed set of articles, whose files never change. */
export interface ShardName {
  /** Folder of its files: a hash of all they hold. */
  readonly id: string
  /** Numbers of its articles that no longer count: changed since, or withdrawn. */
  readonly masked: readonly number[]
}

/** The one file of the index that changes: it says which shards make it. */
export interface IndexEntry {
  readonly format: 1
  readonly shards: readonly ShardName[]
}

/** Its name in the index's folder. */
export const entryName = 'pagefind-entry.json'

/** Folder of the shards in the index's folder. Nothing in it ever changes under its name. */
export const shardsFolder = 'shards'

/** Folder of the articles that have files of their own, named by their content. */
export const articlesFolder = 'articles'

/** Names of the files of a shard, relative to the index's folder. */
export const shardFile = {
  pages: (shard: string) => `${shardsFolder}/${shard}/pages.pack`,
  words: (shard: string, chunk: number) => `${shardsFolder}/${shard}/words-${chunk}.pack`,
  article: (shard: string, page: number) => `${shardsFolder}/${shard}/article-${page}.pack`,
  namedArticle: (name: string) => `${articlesFolder}/${name}.pack`,
} as const

/** An index of nothing. */
export const emptyEntry: IndexEntry = { format: 1, shards: [] }

/** Reads an entry file. Throws `PackError` where it is none, or of another time. */
export function readEntry(text: string): IndexEntry {
  const entry = JSON.parse(text) as Partial<IndexEntry>
  if (entry.format === 1 && Array.isArray(entry.shards)) return { format: 1, shards: entry.shards }
  throw new PackError(`search index: expected ${entryName} of format 1, got ${text.slice(0, 80)}`)
}
