import type { Term } from '#src/search/query/query.ts'
import type { ReadText } from './read-text.ts'

/** Where words of a question stand in a text. */
export interface Found {
  /** For each token the places of the question it answers. */
  readonly at: readonly (readonly number[])[]
}

/** Finds them, whatever their marks. */
export function findPlaces({ forms }: ReadText, words: readonly Term[]): Found {
  const places = new Map<string, number[]>()
  for (const [place, { folded }] of words.entries())
    places.set(folded, [...(places.get(folded) ?? []), place])
  const none: number[] = []
  return { at: forms.map((form) => (form === undefined ? none : (places.get(form.folded) ?? none))) }
}

/** What stands in a text in the order of the question. */
export interface Rows {
  /** Worth of the best row. */
  readonly best: number
  /** Places whose next one follows somewhere. */
  readonly pairs: ReadonlySet<number>
}

/** Rows of tokens that are rows of the question. */
export function measureRows({ at }: Found, worth: readonly number[]): Rows {
  const pairs = new Set<number>()
  let best = 0
  let before = new Map<number, number>()
  for (let token = 0; token < at.length; token += 1) {
    const now = new Map<number, number>()
    for (const place of at[token] ?? []) {
      const row = before.get(place - 1)
      if (row !== undefined) pairs.add(place - 1)
      const sum = (row ?? 0) + (worth[place] ?? 0)
      now.set(place, sum)
      if (sum > best) best = sum
    }
    before = now
  }
  return { best, pairs }
}

/** Words looked at together: about a sentence, or twice as many as a longer question has. */
const sentence = 24
const perWord = 2

/** The most that stands within a sentence or two; `worth` is that of each word, by its first place in the question. */
export function measureNearness({ at }: Found, worth: ReadonlyMap<number, number>): number {
  const stretch = Math.max(sentence, worth.size * perWord)
  const inside = new Map<number, number>()
  let [sum, best] = [0, 0]
  for (let token = 0; token < at.length; token += 1) {
    const come = at[token]?.[0]
    if (come !== undefined) {
      const count = inside.get(come) ?? 0
      if (count === 0) sum += worth.get(come) ?? 0
      inside.set(come, count + 1)
    }
    const gone = at[token - stretch]?.[0]
    if (gone !== undefined) {
      const count = (inside.get(gone) ?? 1) - 1
      if (count === 0) sum -= worth.get(gone) ?? 0
      inside.set(gone, count)
    }
    best = Math.max(best, sum)
  }
  return best
}
