import type { Chosen } from './facet-values.ts'
import type { Query } from './query.ts'
import { measureRuns } from './ranking.ts'
import type { Reading } from './readings.ts'
import type { Findings, Hit } from './search-index.ts'

/** What found articles: the query as it was typed, where `reading` is null, or another reading of it. */
interface Asking {
  readonly query: Query
  /** Whether its last word may go on. */
  readonly prefix: boolean
  readonly reading: Reading | null
}

/** What one asking finds. */
export interface FoundBy extends Asking {
  readonly findings: Findings
}

/** An article and the asking that found it best. */
export interface AskedHit extends Hit, Asking {}

/** Hits that hold every word; none where a word is held by no article. */
export function completeHits({ findings }: FoundBy, chosen: Chosen): readonly Hit[] {
  return findings.known.every(Boolean) ? findings.hits(chosen) : []
}

/** Whether all words stand in a row in one of the articles. */
export function hasRow(hits: readonly Hit[], { terms: { length } }: Query): boolean {
  return hits.some(({ places }) => measureRuns(places, length).anywhere === length)
}

/** How well a hit answers, comparable between queries as scores are not: words that are known, their rows, trust. */
function worthOf({ places }: Hit, { findings: { known }, query: { terms }, reading }: FoundBy): number {
  const asked = Math.max(1, terms.length)
  const { anywhere, title } = measureRuns(places, asked)
  const held = known.length === 0 ? 1 : known.filter(Boolean).length / known.length
  return (reading?.weight ?? 1) * held * (1 + 2 * (anywhere / asked) ** 2 + (title / asked) ** 2)
}

interface Placed {
  readonly hit: AskedHit
  readonly worth: number
}

// An order stays as it is: a hit is worth as much as the best behind it.
function place(hits: readonly Hit[], found: FoundBy): Placed[] {
  const { query, prefix, reading } = found
  let best = 0
  return hits
    .toReversed()
    .map((hit) => {
      best = Math.max(best, worthOf(hit, found))
      return { hit: { ...hit, query, prefix, reading }, worth: best }
    })
    .toReversed()
}

/** Everything found by any asking, once each, the better first; where two are alike, in the order of the askings. */
export function mergeFound(found: readonly FoundBy[], order: (found: FoundBy) => readonly Hit[]): AskedHit[] {
  const placed = found.flatMap((one) => place(order(one), one)).toSorted((a, b) => b.worth - a.worth)
  const first = new Map<number, AskedHit>()
  for (const { hit } of placed) if (!first.has(hit.page)) first.set(hit.page, hit)
  return [...first.values()]
}
