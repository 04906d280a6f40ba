import { PackError } from './pack.ts'

/** Reads a file of the index, uncompressed; `path` is relative to its folder. Throws where it is not there. */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

/** One shard of the index: a closed set of articles, whose files never change. */
export interface ShardName {
  /** Folder of its files: a hash of all they hold. */
  readonly id: string
  /** Numbers of its articles that no longer count: changed since, or withdrawn. */
  readonly masked: readonly number[]
  /** Of a shard that was merged: the shards whose articles it has, in the order of their numbers; their files stay where they are. */
  readonly parts?: readonly ShardPart[]
  /** Its head in base64, where all heads are small: no reader has to ask for them. */
  readonly head?: string
}

/** A shard that lives on in a merged one. */
export interface ShardPart {
  readonly id: string
  /** How many articles it has. */
  readonly size: number
  /** Whether none of its articles counts any more. */
  readonly isGone?: boolean
}

/** The one file of the index that changes: it says which shards make it. */
export interface IndexEntry {
  readonly format: 2
  readonly shards: readonly ShardName[]
}

/** Its name in the index's folder. */
export const entryName = 'pagefind-entry.json'

/** Folder of the shards in the index's folder. Nothing in it ever changes under its name. */
export const shardsFolder = 'shards'

/** Folder of the articles that have files of their own, named by their content. */
export const articlesFolder = 'articles'

/** Names of the files of a shard in its folder. */
export const fileInShard = {
  head: 'head.pack',
  facets: 'facets.pack',
  vocabulary: 'vocabulary.pack',
  words: (chunk: number) => `words-${chunk}.pack`,
  pairs: (bucket: number) => `pairs-${bucket}.pack`,
  pair: (hash: number) => `pair-${hash}.pack`,
  article: (page: number) => `article-${page}.pack`,
} as const

/** Whether a file in a shard's folder is an article. */
export function isArticleInShard(file = ''): boolean {
  return file.startsWith('article-')
}

/** Path of a file of a shard, relative to the index's folder. */
export function inShard(shard: string, file: string): string {
  return `${shardsFolder}/${shard}/${file}`
}

/** Path of an article that has a file of its own, relative to the index's folder. */
export function namedArticle(name: string): string {
  return `${articlesFolder}/${name}.pack`
}

/** An index of nothing. */
export const emptyEntry: IndexEntry = { format: 2, shards: [] }

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0

// A name becomes part of a path.
const isName = (value: unknown): boolean => typeof value === 'string' && /^[\w-]+$/u.test(value)

const isBase64 = (value: unknown): boolean =>
  typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/u.test(value)

function isPart(value: Partial<ShardPart> | null): boolean {
  return isName(value?.id) && isCount(value?.size)
}

function isShard(value: Partial<ShardName> | null): boolean {
  const { id, masked, parts = [], head = '' } = value ?? {}
  const areLists = Array.isArray(masked) && Array.isArray(parts)
  return isName(id) && isBase64(head) && areLists && masked.every(isCount) && parts.every(isPart)
}

function parse(text: string): Partial<IndexEntry> | null {
  try {
    return JSON.parse(text) as Partial<IndexEntry> | null
  } catch {
    return null
  }
}

/** Reads an entry file. Throws `PackError` where it is none, or of another time. */
export function readEntry(text: string): IndexEntry {
  const { format, shards } = parse(text) ?? {}
  if (format === 2 && Array.isArray(shards) && shards.every(isShard)) return { format, shards }
  throw new PackError(`search index: expected ${entryName} of format 2, got ${text.slice(0, 80)}`)
}
