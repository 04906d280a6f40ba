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

/**
 * The same for what fills up a first page: sentences that no article says as they were asked have their right answer
 * there. With 0.4 alone 15 of 100 such questions left a page open, and their recall was 2 to 5 points lower.
 */
const pageShare = 0.1

/** Articles of a first page. */
const onPage = 10

/** A question of so few words is a name or a number: who holds it whole answers it, nobody else. */
const fewWords = 3

/** Room for the number of an article behind its score in one number that sorts: 2^24 articles, scores up to 2^13. */
const pageRoom = 2 ** 24
const steps = 2 ** 16

type Allows = (page: number) => boolean

function isComplete({ held, required }: Weighed, page: number): boolean {
  return required > 0 && held[page] === required
}

function hasComplete(weighed: Weighed, allows: Allows): boolean {
  return weighed.scores.some((score, page) => score > 0 && isComplete(weighed, page) && allows(page))
}

/** The best scores of a page, ascending; 0 where there are fewer. */
function bestOf({ scores }: Weighed, allows: Allows): Float64Array {
  const best = new Float64Array(onPage)
  for (let page = 0; page < scores.length; page += 1) {
    const score = scores[page] ?? 0
    if (score <= (best[0] ?? 0) || !allows(page)) continue
    best[0] = score
    best.sort()
  }
  return best
}

/** What an article has to reach to be found: less where so few reach its share that a page would stay open. */
function leastOf(weighed: Weighed, allows: Allows): number {
  const best = bestOf(weighed, allows)
  const highest = best[onPage - 1] ?? 0
  const usual = highest * leastShare
  if (weighed.required <= fewWords && hasComplete(weighed, allows)) return usual
  return Math.max(highest * pageShare, Math.min(usual, best[0] ?? 0))
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
  const found = selectAbove(weighed, leastOf(weighed, answers), isAllowed)
  const keys = found.length > 0 ? found : selectAbove(weighed, leastOf(weighed, isAllowed), isAllowed)
  return Array.from(keys, (key) => {
    const page = key % pageRoom
    return { page, score: weighed.scores[page] ?? 0, isComplete: isComplete(weighed, page) }
  })
}
