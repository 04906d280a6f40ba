import { foldText } from '#src/vietnamese/fold.ts'

/** A hit in the shape of the `fuzzy` package, which Decap reads. */
export interface EntryHit<Entry> {
  readonly original: Entry
  readonly score: number
}

/** Above the 5 that Decap asks of a hit. */
const certain = 100

/**
 * Entries that hold every word of a question, with or without marks: "dang bo khoi" finds "Đảng bộ Khối". An empty
 * question finds all. Stands in for Decap's letter-by-letter matching, which knows no marks.
 */
export function findEntries<Entry>(
  question: string,
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): EntryHit<Entry>[] {
  const words = foldText(question).split(/\s+/u).filter(Boolean)
  return entries
    .filter((entry) => {
      const text = foldText(textOf(entry))
      return words.every((word) => text.includes(word))
    })
    .map((original) => ({ original, score: certain }))
}
