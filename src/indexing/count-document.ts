import type { SearchDocument } from '#src/search/documents/document.ts'
import { openWordForms, type WordForm } from '#src/search/documents/word-form.ts'
import { type RowWord, wordRow } from '#src/search/documents/word-row.ts'
import { codeOf } from '#src/search/shards/coded-articles.ts'
import { hashPair } from '#src/search/shards/pair-hash.ts'

/** Words or pairs of a document, each once, and how each stands in it; see `coded-articles.ts`. */
interface Counted<Keys> {
  readonly keys: Keys
  readonly codes: Uint8Array
}

/** What the index keeps of one document: nothing in it depends on other documents. */
export interface CountedDocument {
  /** Number of its words. */
  readonly length: number
  readonly words: Counted<readonly WordForm[]>
  /** Hashes of neighbouring words. */
  readonly pairs: Counted<Uint32Array>
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

function codesOf(tallies: ReadonlyMap<unknown, Tally>): Uint8Array {
  return Uint8Array.from(tallies.values(), ({ weight, isTitled }) => codeOf(weight, isTitled))
}

function countWords(row: readonly RowWord[]): CountedDocument['words'] {
  const tallies = new Map<WordForm, Tally>()
  for (const { form, weight, isTitled } of row) tally(tallies, form, weight, isTitled)
  return { keys: [...tallies.keys()], codes: codesOf(tallies) }
}

function countPairs(row: readonly (RowWord | null)[]): CountedDocument['pairs'] {
  const tallies = new Map<number, Tally>()
  for (const [place, first] of row.entries()) {
    const second = row[place + 1] ?? null
    if (first === null || second === null) continue
    const hash = hashPair(first.form.folded, second.form.folded)
    tally(tallies, hash, Math.min(first.weight, second.weight), second.isTitled)
  }
  return { keys: Uint32Array.from(tallies.keys()), codes: codesOf(tallies) }
}

/** Counts the words of documents and their pairs of neighbours; their places are not needed afterwards. */
export function countDocuments(documents: readonly SearchDocument[]): CountedDocument[] {
  const formOf = openWordForms()
  return documents.map((document) => {
    const row = wordRow(document, formOf)
    const words = row.filter((word) => word !== null)
    return { length: words.length, words: countWords(words), pairs: countPairs(row) }
  })
}
