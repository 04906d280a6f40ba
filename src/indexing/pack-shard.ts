import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type SearchDocument, facets } from '#src/search/document.ts'
import { encodeText } from '#src/search/encoding.ts'
import { shardFile } from '#src/search/index-entry.ts'
import type { Fragment } from '#src/search/shard.ts'
import { packPages, type ShardPages, toDateNumber } from '#src/search/shard-pages.ts'
import { packWords, type Posting, type ShardWord } from '#src/search/shard-words.ts'
import type { IndexedDocuments } from './indexed-documents.ts'

/** A shard as it is written: files by their paths in the index's folder. */
export interface PackedShard {
  readonly id: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Whether a shard's articles get files that outlast it; see `ShardPages.articles`. */
export type ShardKind = 'open' | 'closed'

/** A place costs about a byte; a chunk of this many is one or two packets on the wire. */
const chunkSize = 4000

interface Spelling {
  readonly pages: number[]
  readonly weights: number[]
  readonly places: (readonly number[])[]
}

type Vocabulary = Map<string, Map<string, Spelling>>

function gatherWords({ places: all }: IndexedDocuments): Vocabulary {
  const vocabulary: Vocabulary = new Map()
  for (const { word, folded, page, places, weights } of all) {
    const spellings = vocabulary.get(folded) ?? new Map<string, Spelling>()
    vocabulary.set(folded, spellings)
    const spelling = spellings.get(word) ?? { pages: [], weights: [], places: [] }
    spellings.set(word, spelling)
    spelling.pages.push(page)
    spelling.weights.push(weights.reduce((sum, one) => sum + one, 0))
    spelling.places.push(places)
  }
  return vocabulary
}

// Two tokens of Pagefind may be one word of ours; then an article comes twice.
function toPosting(word: string, { pages, weights, places }: Spelling): Posting {
  const order = pages.map((_, index) => index).sort((a, b) => (pages[a] ?? 0) - (pages[b] ?? 0))
  const merged: { page: number; weight: number; places: readonly number[] }[] = []
  for (const index of order) {
    const last = merged.at(-1)
    const entry = { page: pages[index] ?? 0, weight: weights[index] ?? 0, places: places[index] ?? [] }
    if (last?.page !== entry.page) merged.push(entry)
    else {
      last.weight += entry.weight
      last.places = [...last.places, ...entry.places].sort((a, b) => a - b)
    }
  }
  let end = 0
  return {
    word,
    pages: Uint32Array.from(merged, ({ page }) => page),
    weights: Uint32Array.from(merged, ({ weight }) => weight),
    places: Uint32Array.from(merged.flatMap((entry) => entry.places)),
    ends: Uint32Array.from(merged, (entry) => (end += entry.places.length)),
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function toShardWords(vocabulary: Vocabulary): ShardWord[] {
  return [...vocabulary]
    .sort(([a], [b]) => compareText(a, b))
    .map(([folded, spellings]) => ({
      folded,
      postings: [...spellings]
        .sort(([a], [b]) => compareText(a, b))
        .map(([word, spelling]) => toPosting(word, spelling)),
    }))
}

function sizeOf({ postings }: ShardWord): number {
  return 8 + postings.reduce((sum, { pages, places }) => sum + pages.length * 2 + places.length, 0)
}

/** Words that come often have a chunk of their own; the others share one with their neighbours. */
function cutChunks(words: readonly ShardWord[]): { words: ShardWord[]; size: number }[] {
  const chunks: { words: ShardWord[]; size: number }[] = []
  for (const word of words) {
    const size = sizeOf(word)
    const last = chunks.at(-1)
    if (last === undefined || last.size + size > chunkSize) chunks.push({ words: [word], size })
    else {
      last.words.push(word)
      last.size += size
    }
  }
  return chunks
}

function toFragment({ address, title, date, filters }: SearchDocument, content: string): Fragment {
  const [section = null, body = null] = [filters['chuyen-muc']?.[0], filters['to-chuc']?.[0]]
  return { address, content, title: encodeText(title), date, section, body }
}

/** What was packed of a document, and the text it was packed with. */
const packed = new WeakMap<SearchDocument, { readonly content: string; readonly bytes: Uint8Array }>()

function packArticle(document: SearchDocument, content: string): Uint8Array {
  const before = packed.get(document)
  if (before?.content === content) return before.bytes
  const bytes = compress(JSON.stringify(toFragment(document, content)))
  packed.set(document, { content, bytes })
  return bytes
}

/** Level 9 takes twice as long as 6 for one byte of a hundred: worth it for what stays. */
function compress(bytes: Uint8Array | string, level = 9): Uint8Array {
  return gzipSync(bytes, { level })
}

function hashOf(parts: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 16)
}

/** Packs what Pagefind made of documents into the files of one shard, named by their content. */
export function packShard(
  documents: readonly SearchDocument[],
  indexed: IndexedDocuments,
  kind: ShardKind,
): PackedShard {
  const { pages } = indexed
  const articles = documents.map((document, page) => packArticle(document, pages[page]?.content ?? ''))
  const names = kind === 'open' ? articles.map((article) => hashOf([article])) : []
  const chunks = cutChunks(toShardWords(gatherWords(indexed)))
  const words = chunks.map((chunk) => compress(packWords(chunk.words), kind === 'open' ? 6 : 9))
  const known = compress(
    packPages({
      lengths: pages.map((page) => page.words),
      dates: documents.map(({ date }) => toDateNumber(date)),
      filters: Object.fromEntries(
        facets.map((facet) => [facet, documents.map(({ filters }) => filters[facet] ?? [])]),
      ) as unknown as ShardPages['filters'],
      articles: names,
      heads: chunks.map((chunk) => chunk.words[0]?.folded ?? ''),
      sizes: chunks.map(({ size }) => size),
    }),
  )
  const id = hashOf([known, ...words, ...articles])
  return {
    id,
    files: new Map([
      ...articles.map((bytes, page): [string, Uint8Array] => {
        const name = names[page]
        return [name === undefined ? shardFile.article(id, page) : shardFile.namedArticle(name), bytes]
      }),
      ...words.map((bytes, chunk): [string, Uint8Array] => [shardFile.words(id, chunk), bytes]),
      [shardFile.pages(id), known],
    ]),
  }
}
