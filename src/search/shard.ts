import { shardFile, type ShardName } from './index-entry.ts'
import { openPages, type ShardPages } from './shard-pages.ts'
import { openWords, type ShardWord } from './shard-words.ts'

/** Reads a file of the index, uncompressed; `path` is relative to its folder. Throws where it is not there. */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

/** What is kept of one article to show it. */
export interface Fragment {
  readonly address: string
  /** Encoded text; see `encoding.ts`. Its first words are the title. */
  readonly content: string
  /** Encoded, as it stands at the start of `content`. */
  readonly title: string
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly section: string | null
  readonly body: string | null
  /** The conference it is about, as `conferenceOf` names it. */
  readonly conference?: string | null
}

/** One shard of which only what is asked for has been loaded. */
export interface Shard {
  readonly pages: ShardPages
  readonly isMasked: (page: number) => boolean
  /** Every spelling of a word; with `prefix` of every word that begins so. */
  find(folded: string, prefix: boolean): Promise<readonly ShardWord[]>
  fragment(page: number): Promise<Fragment>
}

/** Chunks looked at for the beginning of a word, the largest of them: "n" would otherwise load half the index. */
const mostChunks = 6

function rememberAll<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const loading = load(key)
    known.set(key, loading)
    // What failed is asked for again.
    loading.catch(() => known.delete(key))
    return loading
  }
}

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

function chunksOf({ heads, sizes }: ShardPages, folded: string, prefix: boolean): number[] {
  const first = chunkOf(heads, folded)
  if (!prefix) return first < 0 ? [] : [first]
  const chunks: number[] = first < 0 ? [] : [first]
  for (let next = first + 1; heads[next]?.startsWith(folded) === true; next += 1) chunks.push(next)
  const largest = chunks.toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, mostChunks)
  return largest.toSorted((a, b) => a - b)
}

/** Opens a shard; loads what is known of its articles. Throws where that is missing or broken. */
export async function openShard({ id, masked }: ShardName, read: ReadIndexFile): Promise<Shard> {
  const pages = openPages(await read(shardFile.pages(id)))
  const away = new Set(masked)
  const words = rememberAll(async (chunk: number) => openWords(await read(shardFile.words(id, chunk))))
  const fragment = rememberAll(async (page: number) => {
    const name = pages.articles[page]
    const file = name === undefined ? shardFile.article(id, page) : shardFile.namedArticle(name)
    return JSON.parse(new TextDecoder().decode(await read(file))) as Fragment
  })
  return {
    pages,
    isMasked: (page) => away.has(page),
    async find(folded, prefix) {
      const found = await Promise.all(chunksOf(pages, folded, prefix).map(words))
      return found.flat().filter((word) => (prefix ? word.folded.startsWith(folded) : word.folded === folded))
    },
    fragment,
  }
}
