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
const leastShare = 0.4

/** Room for the number of an article behind its score in one number that sorts: 2^24 articles, scores up to 2^13. */
const pageRoom = 2 ** 24
const steps = 2 ** 16

function bestOf(scores: Float32Array, allowed: (page: number) => boolean): number {
  let best = 0
  for (let page = 0; page < scores.length; page += 1) {
    const score = scores[page] ?? 0
    if (score > best && allowed(page)) best = score
  }
  return best
}

type Allows = (page: number) => boolean

function isComplete({ held, required }: Weighed, page: number): boolean {
  return required > 0 && held[page] === required
}

function selectAbove(weighed: Weighed, least: number, allows: Allows): Float64Array {
  const { scores } = weighed
  const keys = new Float64Array(scores.length)
  let count = 0
  for (let page = 0; page < scores.length; page += 1) {
    const score = scores[page] ?? 0
    if (score === 0 || (score < least && !isComplete(weighed, page)) || !allows(page)) continue
    keys[count++] = Math.round(score * steps) * pageRoom + page
  }
  return keys.subarray(0, count).sort().reverse()
}

/**
 * Articles that answer and are allowed, the best first; of two alike the newer. What is chosen does not change which
 * articles answer, so that counts of values are what choosing them finds; unless none of those that are allowed does.
 */
export function selectArticles(weighed: Weighed, answers: Allows, allows: Allows): Scored[] {
  const isAllowed = (page: number): boolean => answers(page) && allows(page)
  const found = selectAbove(weighed, bestOf(weighed.scores, answers) * leastShare, isAllowed)
  const keys =
    found.length > 0 ? found : selectAbove(weighed, bestOf(weighed.scores, isAllowed) * leastShare, isAllowed)
  return Array.from(keys, (key) => {
    const page = key % pageRoom
    return { page, score: weighed.scores[page] ?? 0, isComplete: isComplete(weighed, page) }
  })
}
