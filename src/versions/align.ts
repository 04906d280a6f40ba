import { diffIndices } from 'node-diff3'
import { countWords, likeness } from './likeness.ts'

/** What became of every paragraph of an earlier version in a later one. */
export interface Alignment {
  /** For each paragraph of the earlier version, what it is now; `null` if it is gone. */
  readonly fates: readonly (string | null)[]
  /** What is new before each paragraph of the earlier version, and (last) after all of them. */
  readonly inserted: readonly (readonly string[])[]
}

/** From how much likeness on a paragraph counts as the same one, edited. */
const edited = 0.4

/** Largest stretch of rewritten paragraphs (before times after) that is compared one by one. */
const mostPairs = 10_000

interface Pair {
  readonly before: number
  readonly after: number
}

/** The pairs, in order, that have most in common altogether: a longest common subsequence with weights. */
function bestPairs(scores: readonly (readonly number[])[]): Pair[] {
  const [rows, columns] = [scores.length, scores[0]?.length ?? 0]
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = (scores[row]?.[column] ?? 0) + at(row + 1, column + 1)
      best[row]?.fill(Math.max(at(row + 1, column), at(row, column + 1), paired), column, column + 1)
    }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (at(row, column) === at(row + 1, column)) row += 1
    else if (at(row, column) === at(row, column + 1)) column += 1
    else pairs.push({ before: row++, after: column++ })
  }
  return pairs
}

/** Which paragraphs of a rewritten stretch are earlier ones, edited. One that stands for one always is. */
function pairUp(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 1 && after.length === 1) return [{ before: 0, after: 0 }]
  if (before.length * after.length > mostPairs) return []
  const words = after.map(countWords)
  const scores = before.map((paragraph) => {
    const own = countWords(paragraph)
    return words.map((other) => {
      const score = likeness(own, other)
      return score < edited ? 0 : score
    })
  })
  return bestPairs(scores)
}

/** Follows every paragraph of an earlier version into a later one: kept, edited or gone, and what is new between. */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const fates: (string | null)[] = [...before]
  const inserted: string[][] = Array.from({ length: before.length + 1 }, () => [])
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices([...before], [...after])) {
    const [start, length] = buffer1
    fates.fill(null, start, start + length)
    const origins = new Map(pairUp(buffer1Content, buffer2Content).map((pair) => [pair.after, pair.before]))
    let slot = start
    buffer2Content.forEach((paragraph, index) => {
      const origin = origins.get(index)
      if (origin === undefined) {
        inserted[slot]?.push(paragraph)
        return
      }
      fates[start + origin] = paragraph
      slot = start + origin + 1
    })
  }
  return { fates, inserted }
}
