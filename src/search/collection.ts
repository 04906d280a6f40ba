import { type Facet, facets } from './document.ts'
import type { Chosen, FilterCounts } from './facet-values.ts'
import type { Shard } from './shard.ts'

/** The articles of all shards, numbered through, as if they were one. Masked ones have numbers and count nowhere. */
export interface Collection {
  readonly shards: readonly { readonly shard: Shard; readonly base: number }[]
  /** How many numbers there are. */
  readonly size: number
  /** 1 for each article that counts. */
  readonly counted: Uint8Array
  /** How many those are, and the average of their lengths. */
  readonly articles: number
  readonly averageLength: number
  readonly lengths: Uint32Array
  readonly dates: Uint32Array
  valuesOf(facet: Facet, page: number): readonly string[]
}

/** Numbers the articles of shards through and counts them. */
export function collect(shards: readonly Shard[]): Collection {
  const lengths = Uint32Array.from(shards.flatMap(({ pages }) => pages.lengths))
  const dates = Uint32Array.from(shards.flatMap(({ pages }) => pages.dates))
  const counted = Uint8Array.from(
    shards.flatMap(({ pages, isMasked }) => pages.lengths.map((_, page) => Number(!isMasked(page)))),
  )
  const values = Object.fromEntries(
    facets.map((facet) => [facet, shards.flatMap(({ pages }) => pages.filters[facet])]),
  )
  const articles = counted.reduce((sum, one) => sum + one, 0)
  const words = lengths.reduce((sum, length, page) => sum + length * (counted[page] ?? 0), 0)
  let size = 0
  const placed = shards.map((shard) => {
    const base = size
    size += shard.pages.lengths.length
    return { shard, base }
  })
  return {
    shards: placed,
    size,
    counted,
    articles,
    averageLength: articles === 0 ? 1 : words / articles,
    lengths,
    dates,
    valuesOf: (facet, page) => values[facet]?.[page] ?? [],
  }
}

/** Whether an article has all that was chosen. */
export function isChosen(collection: Collection, page: number, chosen: Chosen): boolean {
  return facets.every((facet) => {
    const value = chosen[facet]
    return value === undefined || collection.valuesOf(facet, page).includes(value)
  })
}

/** Counts the values of articles. */
export function countFilters(collection: Collection, pages: readonly number[]): FilterCounts {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts: Record<string, number> = {}
      for (const page of pages)
        for (const value of collection.valuesOf(facet, page)) counts[value] = (counts[value] ?? 0) + 1
      return [facet, counts]
    }),
  )
}
