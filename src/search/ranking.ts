import { titleRoom } from './pagefind-page.ts'
import type { Hit } from './search-index.ts'

/** Longest rows of neighbouring words found, in the whole document and in its title. */
export interface Runs {
  readonly anywhere: number
  readonly title: number
}

/** Measures the rows in ascending places of words found; none counts more than `most` (the words asked for). */
export function measureRuns(places: readonly number[], most: number): Runs {
  let [run, anywhere, title, previous] = [0, 0, 0, -2]
  for (const place of places) {
    if (place !== previous) run = place === previous + 1 ? run + 1 : 1
    previous = place
    anywhere = Math.max(anywhere, run)
    if (place < titleRoom) title = Math.max(title, run)
  }
  return { anywhere: Math.min(anywhere, most), title: Math.min(title, most) }
}

// Measured on known-item queries over 2,000 articles (docs/measurements.md): on each kind as good as the
// better of Pagefind's score alone and ordering by rows alone.
const rowBoost = 2
const titleBoost = 1

/** Score of a hit, raised by its rows of neighbouring words; `asked` is the number of words of the query. */
export function boostOf({ places, score }: Hit, asked: number): number {
  const { anywhere, title } = measureRuns(places, asked)
  return score * (1 + rowBoost * (anywhere / asked) ** 2 + titleBoost * (title / asked) ** 2)
}

/**
 * Hits in the order a reader expects: the score knows neither nearness nor order of words, so it is raised by the
 * longest row of the `asked` words that stand side by side, and again where that is in the title.
 * Needs nothing loaded, so it orders every hit.
 */
export function rankHits(hits: readonly Hit[], asked: number): Hit[] {
  if (asked === 0) return [...hits]
  return hits
    .map((hit) => ({ hit, boost: boostOf(hit, asked) }))
    .toSorted((a, b) => b.boost - a.boost)
    .map(({ hit }) => hit)
}
