import { fromLengthCode } from './article-length.ts'
import { toStanding } from './coded-articles.ts'
import { openFragment } from './fragment.ts'
import { fileInShard, inShard, namedArticle, type ReadIndexFile, type ShardName } from './index-entry.ts'
import type { IndexedShard, IndexedWord } from './indexed-shard.ts'
import { openBucket, openChunk, openFacetsOf, openFile } from './open-shard-file.ts'
import { PackError } from './pack.ts'
import { articlesOfPair, placeOf } from './pair-bucket.ts'
import { bucketOf, firstOf, hashPair } from './pair-hash.ts'
import { once, remember } from './remember.ts'
import { openHead, type ShardHead } from './shard-head.ts'
import { openVocabulary } from './vocabulary.ts'
import type { CodedWord } from './word-chunk.ts'

/** Chunks looked at for the beginning of a word, the largest of them: "n" would otherwise load half the index. */
const mostChunks = 6

/** Number of the last chunk that begins at or before a word; -1 where there is none. */
function chunkOf(heads: readonly string[], word: string): number {
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle] ?? '') <= word) low = middle + 1
    else high = middle
  }
  return low - 1
}

function chunksOf({ heads, sizes }: ShardHead, folded: string, prefix: boolean): number[] {
  const first = chunkOf(heads, folded)
  const chunks: number[] = first < 0 ? [] : [first]
  if (!prefix) return chunks
  for (let next = first + 1; heads[next]?.startsWith(folded) === true; next += 1) chunks.push(next)
  const largest = chunks.toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, mostChunks)
  return largest.toSorted((a, b) => a - b)
}

function toWord({ folded, spellings }: CodedWord): IndexedWord {
  return {
    folded,
    spellings: spellings.map((spelling) => ({ word: spelling.word, ...toStanding(spelling) })),
  }
}

function fileOfArticle({ id, parts }: ShardName, { articles }: ShardHead, page: number): string {
  const name = articles[page]
  if (name !== undefined) return namedArticle(name)
  let base = 0
  for (const part of parts ?? []) {
    if (page < base + part.size) return inShard(part.id, fileInShard.article(page - base))
    base += part.size
  }
  return inShard(id, fileInShard.article(page))
}

/** Numbers of the articles that do not count. */
function maskOf({ masked, parts = [] }: ShardName): Set<number> {
  const away = new Set(masked)
  let base = 0
  for (const { size, isGone } of parts) {
    if (isGone === true) for (let page = base; page < base + size; page += 1) away.add(page)
    base += size
  }
  return away
}

/** Of the told counts what no mask can take away. */
function leastOf(common: ShardHead['common'], away: number): ReadonlyMap<string, number> {
  return new Map([...common].map(([word, count]): [string, number] => [word, Math.max(0, count - away)]))
}

function checkParts({ id, parts }: ShardName, { lengths }: ShardHead): void {
  const sum = parts?.reduce((size, part) => size + part.size, 0) ?? lengths.length
  if (sum === lengths.length) return
  throw new PackError(
    `search index: shard ${id}: expected ${lengths.length} articles in its parts, got ${sum}`,
  )
}

/** Opens what the entry carries of a shard, or else loads it. */
function loadHead({ id, head }: ShardName, read: ReadIndexFile): Promise<ShardHead> {
  const carried = (): Promise<Uint8Array> =>
    Promise.resolve(Uint8Array.from(atob(head ?? ''), (sign) => sign.charCodeAt(0)))
  return openFile(head === undefined ? read : carried, inShard(id, fileInShard.head), openHead)
}

/**
 * Opens a shard; loads only its head, where the entry does not carry that. Throws where that is missing, and `PackError` where it is broken; so do questions
 * where a file is.
 */
export async function openIndexedShard(shard: ShardName, read: ReadIndexFile): Promise<IndexedShard> {
  const { id } = shard
  const load = <Value>(file: string, open: (bytes: Uint8Array) => Value): Promise<Value> =>
    openFile(read, inShard(id, file), open)
  const head = await loadHead(shard, read)
  checkParts(shard, head)
  const { lengths, common, bits, alone } = head
  const away = maskOf(shard)
  const chunk = remember((number: number) =>
    load(fileInShard.words(number), (bytes) => openChunk(head, bytes)),
  )
  const bucket = remember((number: number) =>
    load(fileInShard.pairs(number), (bytes) => openBucket(head, firstOf(number, bits), bytes)),
  )
  const own = remember((hash: number) =>
    load(fileInShard.pair(hash), (bytes) => openBucket(head, hash, bytes)),
  )
  const facets = once(() => load(fileInShard.facets, (bytes) => openFacetsOf(head, bytes)))
  const vocabulary = once(() => load(fileInShard.vocabulary, openVocabulary))
  const fragment = remember((page: number) => openFile(read, fileOfArticle(shard, head, page), openFragment))
  return {
    size: lengths.length,
    lengthOf: (page) => fromLengthCode(lengths[page] ?? 0),
    isMasked: (page) => away.has(page),
    common: leastOf(common, away.size),
    async words(folded, prefix) {
      const found = await Promise.all(chunksOf(head, folded, prefix).map(chunk))
      const isAsked = (word: CodedWord): boolean =>
        prefix ? word.folded.startsWith(folded) : word.folded === folded
      return found.flatMap((words) => words.filter(isAsked).map(toWord))
    },
    async pair(first, second) {
      const hash = hashPair(first, second)
      const columns = await (placeOf(alone, hash) < 0 ? bucket(bucketOf(hash, bits)) : own(hash))
      const articles = articlesOfPair(columns, hash)
      return articles === null ? null : toStanding(articles)
    },
    vocabulary,
    facets,
    fragment,
  }
}
