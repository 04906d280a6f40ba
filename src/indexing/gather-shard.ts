import { toLengthCode } from '#src/search/shards/article-length.ts'
import { type Facet, facets, type SearchDocument } from '#src/search/documents/document.ts'
import { growPairs, type PairColumns } from '#src/search/shards/pair-bucket.ts'
import {
  type FacetColumn,
  type FacetColumns,
  toDateNumber,
  toFacetColumn,
} from '#src/search/shards/shard-facets.ts'
import type { CodedWord } from '#src/search/shards/word-chunk.ts'
import type { CountedDocument } from './count-document.ts'
import { pieceSize, type ShardContent } from './shard-content.ts'

/** Most documents that are gathered at once: a pair, its document and its code are sorted as one number of 52 bits. */
const mostGathered = 4096

interface Spelling {
  readonly word: string
  readonly folded: string
  readonly pages: number[]
  readonly codes: number[]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function gatherWords(documents: readonly CountedDocument[]): CodedWord[] {
  const spellings = new Map<string, Spelling>()
  for (const [page, { words }] of documents.entries()) {
    for (const [at, { word, folded }] of words.keys.entries()) {
      const spelling = spellings.get(word) ?? { word, folded, pages: [], codes: [] }
      spellings.set(word, spelling)
      spelling.pages.push(page)
      spelling.codes.push(words.codes[at] ?? 0)
    }
  }
  const ordered = [...spellings.values()].sort(
    (a, b) => compareText(a.folded, b.folded) || compareText(a.word, b.word),
  )
  return [...Map.groupBy(ordered, ({ folded }) => folded)].map(([folded, own]) => ({
    folded,
    spellings: own,
  }))
}

const codeRoom = 256

function sortPairs(documents: readonly CountedDocument[], count: number): Float64Array {
  const keys = new Float64Array(count)
  let at = 0
  for (const [page, { pairs }] of documents.entries()) {
    for (const [index, hash] of pairs.keys.entries()) {
      keys[at] = (hash * mostGathered + page) * codeRoom + (pairs.codes[index] ?? 0)
      at += 1
    }
  }
  return keys.sort()
}

function* gatherPairs(documents: readonly CountedDocument[], count: number): Generator<PairColumns> {
  let pairs = growPairs()
  let last = -1
  for (const key of sortPairs(documents, count)) {
    const rest = Math.floor(key / codeRoom)
    const hash = Math.floor(rest / mostGathered)
    if (hash !== last && pairs.pages.length >= pieceSize) {
      yield pairs
      pairs = growPairs()
    }
    if (hash !== last) pairs.hashes.push(hash)
    last = hash
    pairs.pages.push(rest % mostGathered)
    pairs.codes.push(key % codeRoom)
    pairs.ends[pairs.hashes.length - 1] = pairs.pages.length
  }
  yield pairs
}

function gatherFacets(documents: readonly SearchDocument[]): FacetColumns {
  const columns = facets.map((facet): [Facet, FacetColumn] => [
    facet,
    toFacetColumn(documents.map(({ filters }) => filters[facet] ?? [])),
  ])
  return {
    dates: documents.map(({ date }) => toDateNumber(date)),
    facets: Object.fromEntries(columns) as unknown as FacetColumns['facets'],
  }
}

/** Puts documents together; `articles` names their files. Throws where they are too many for one shard's memory. */
export function gatherShard(
  documents: readonly SearchDocument[],
  counted: readonly CountedDocument[],
  articles: readonly string[],
): ShardContent {
  if (documents.length > mostGathered)
    throw new RangeError(
      `search index: expected at most ${mostGathered} articles at once, got ${documents.length}`,
    )
  const listed = {
    words: counted.reduce((sum, one) => sum + one.words.keys.length, 0),
    pairs: counted.reduce((sum, one) => sum + one.pairs.keys.length, 0),
  }
  return {
    lengths: counted.map(({ length }) => toLengthCode(length)),
    articles,
    facets: gatherFacets(documents),
    listed,
    words: gatherWords(counted),
    pairs: gatherPairs(counted, listed.pairs),
  }
}
