import type { SearchDocument } from '#src/search/documents/document.ts'
import type { WordForm } from '#src/search/documents/word-form.ts'
import { type RowWord, wordRow } from '#src/search/documents/word-row.ts'

interface Weight {
  /** 1 is once in running text. */
  weight: number
  /** Whether it stands in the title. */
  isTitled: boolean
}

/** One spelling of a word in one document. */
interface WeighedWord extends WordForm, Readonly<Weight> {}

/** Two neighbouring words of one document, without marks. */
interface WeighedPair extends Readonly<Weight> {
  readonly first: string
  readonly second: string
}

/** What a document is found by. */
export interface WeighedDocument {
  /** Number of its words. */
  readonly length: number
  readonly words: readonly WeighedWord[]
  readonly pairs: readonly WeighedPair[]
}

function add<Item extends Weight>(all: Map<string, Item>, key: string, item: Item): void {
  const before = all.get(key)
  if (before === undefined) all.set(key, item)
  else {
    before.weight += item.weight
    before.isTitled ||= item.isTitled
  }
}

function weighWords(row: readonly RowWord[]): WeighedWord[] {
  const words = new Map<string, WordForm & Weight>()
  for (const { form, weight, isTitled } of row) add(words, form.word, { ...form, weight, isTitled })
  return [...words.values()]
}

function weighPairs(row: readonly (RowWord | null)[]): WeighedPair[] {
  const pairs = new Map<string, { first: string; second: string } & Weight>()
  for (const [place, one] of row.entries()) {
    const next = row[place + 1] ?? null
    if (one === null || next === null) continue
    const [first, second] = [one.form.folded, next.form.folded]
    const weight = Math.min(one.weight, next.weight)
    add(pairs, `${first} ${second}`, { first, second, weight, isTitled: next.isTitled })
  }
  return [...pairs.values()]
}

/** Counts the words of a document and its pairs of neighbours. */
export function weighDocument(document: SearchDocument): WeighedDocument {
  const row = wordRow(document)
  const words = row.filter((word) => word !== null)
  return { length: words.length, words: weighWords(words), pairs: weighPairs(row) }
}
