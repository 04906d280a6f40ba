import type { Corpus } from './corpus.ts'
import type { Weighed } from './weighing.ts'

/** An article that answers, by its number in the corpus. */
export interface Scored {
  readonly page: number
  readonly score: number
  /** Whether it holds every word. */
  readonly isComplete: boolean
}

/**
 * What an article has to reach of the best one's score to be found when it does not hold every word: what holds one
 * ordinary word of six answers nothing.
 */
const leastShare = 0.2

/** Room for the number of an article behind its score in one number that sorts: 2^27 articles, 2^25 steps of score. */
const pageRoom = 2 ** 27
const steps = 2 ** 25

function bestOf(scores: Float32Array, allowed: (page: number) => boolean): number {
  let best = 0
  for (let page = 0; page < scores.length; page += 1) {
    const score = scores[page] ?? 0
    if (score > best && allowed(page)) best = score
  }
  return best
}

/** Articles that answer and are allowed, the best first; of two alike the newer. */
export function selectArticles(
  { size, counted }: Corpus,
  { scores, held, required }: Weighed,
  allowed: (page: number) => boolean,
): Scored[] {
  const best = bestOf(scores, allowed)
  if (best === 0) return []
  const keys = new Float64Array(size)
  let count = 0
  for (let page = 0; page < size; page += 1) {
    const score = scores[page] ?? 0
    if (score === 0 || counted[page] !== 1) continue
    const isComplete = required > 0 && held[page] === required
    if ((!isComplete && score < best * leastShare) || !allowed(page)) continue
    keys[count++] = Math.round((score / best) * steps) * pageRoom + page
  }
  const sorted = keys.subarray(0, count).sort().toReversed()
  return Array.from(sorted, (key) => {
    const page = key % pageRoom
    return { page, score: scores[page] ?? 0, isComplete: required > 0 && held[page] === required }
  })
}
