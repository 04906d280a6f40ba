import { codeOf } from '#src/search/shards/coded-articles.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { titleRoom } from '#src/search/documents/pagefind-page.ts'
import { hashPair } from '#src/search/shards/pair-hash.ts'
import { type IndexedDocument, takeApart } from './indexed-documents.ts'
import { indexDocuments } from './pagefind-shard.ts'

/** Weight Pagefind gives a place in running text. */
const textWeight = 25

/** A word of a document. */
interface CountedWord {
  /** In lower case with its marks. */
  readonly word: string
  /** Without its marks. */
  readonly folded: string
  /** How it stands in the document; see `coded-articles.ts`. */
  readonly code: number
}

/** What the index keeps of one document: nothing in it depends on other documents. */
export interface CountedDocument {
  /** Number of its words, gaps not counted. */
  readonly words: number
  readonly counted: readonly CountedWord[]
  /** Hash of each pair of neighbouring words, once, and how it stands in the document. */
  readonly pairs: { readonly hashes: Uint32Array; readonly codes: Uint8Array }
}

interface Tally {
  weight: number
  isTitled: boolean
}

function tally<Key>(tallies: Map<Key, Tally>, key: Key, weight: number, isTitled: boolean): void {
  const known = tallies.get(key)
  if (known === undefined) tallies.set(key, { weight, isTitled })
  else {
    known.weight += weight
    known.isTitled ||= isTitled
  }
}

function toCode({ weight, isTitled }: Tally): number {
  return codeOf(weight / textWeight, isTitled)
}

// Between the parts of a document stands a gap, which has a place and is no word: no pair reaches across it.
function countPairs(words: readonly (string | undefined)[], weights: readonly number[]) {
  const pairs = new Map<number, Tally>()
  for (const [place, first] of words.entries()) {
    const second = words[place + 1]
    if (first === undefined || second === undefined) continue
    const weight = Math.min(weights[place] ?? 0, weights[place + 1] ?? 0)
    tally(pairs, hashPair(first, second), weight, place + 1 < titleRoom)
  }
  return { hashes: Uint32Array.from(pairs.keys()), codes: Uint8Array.from(pairs.values(), toCode) }
}

/** Counts the words of a document and its pairs of neighbours; their places are not needed afterwards. */
function countDocument({ places }: IndexedDocument): CountedDocument {
  // Two tokens of Pagefind may be one word of ours, also at one place: it takes "21-" for "21" once more.
  const tallies = new Map<string, Tally>()
  const folds = new Map<string, string>()
  const row: (string | undefined)[] = []
  const rowWords: (string | undefined)[] = []
  const rowWeights: number[] = []
  for (const { word, folded, places: own, weights } of places) {
    folds.set(word, folded)
    for (const [index, place] of own.entries()) {
      if (rowWords[place] === word) continue
      const weight = weights[index] ?? textWeight
      row[place] = folded
      rowWords[place] = word
      rowWeights[place] = weight
      tally(tallies, word, weight, place < titleRoom)
    }
  }
  const counted = [...tallies].map(([word, one]) => ({
    word,
    folded: folds.get(word) ?? word,
    code: toCode(one),
  }))
  const words = row.filter((word) => word !== undefined).length
  return { words, counted, pairs: countPairs(row, rowWeights) }
}

/** Has Pagefind read documents and counts what it found, in their order. Throws `SearchIndexError` where it refuses one. */
export async function countDocuments(documents: readonly SearchDocument[]): Promise<CountedDocument[]> {
  return takeApart(await indexDocuments(documents)).map(countDocument)
}
