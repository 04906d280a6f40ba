import { type Facet, facets } from '#src/search/documents/document.ts'
import type { ShardFacets } from '#src/search/shards/indexed-shard.ts'
import type { Corpus } from './corpus.ts'
import type { Chosen, FilterCounts } from './facet-values.ts'
import type { Years } from './search-request.ts'

/** What articles are filed under and dated. */
export interface Narrowing {
  /** `YYYYMMDD`, `YYYY0000` where only the year is known. */
  readonly dateOf: (page: number) => number
  readonly valuesOf: (facet: Facet, page: number) => readonly string[]
  /** Every value of each facet, once. */
  readonly names: Readonly<Record<Facet, readonly string[]>>
}

/** Loads it. Throws what the shards throw. */
export async function loadNarrowing({ shards, size }: Corpus): Promise<Narrowing> {
  const parts = await Promise.all(
    shards.map(async ({ shard, base }) => ({ base, facets: await shard.facets() })),
  )
  const partOf = (page: number): { base: number; facets: ShardFacets } | undefined =>
    parts.findLast(({ base }) => base <= page)
  const dates = new Uint32Array(size)
  for (const { base, facets: own } of parts) dates.set(own.dates, base)
  const names = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(parts.flatMap((part) => part.facets.values[facet].names))]]),
  ) as unknown as Record<Facet, string[]>
  return {
    dateOf: (page) => dates[page] ?? 0,
    valuesOf(facet, page) {
      const part = partOf(page)
      if (part === undefined) return []
      const own = part.facets.values[facet]
      return own.of(page - part.base).flatMap((value) => own.names[value] ?? [])
    },
    names,
  }
}

/** What was chosen, years too. */
export interface Wanted {
  readonly chosen: Chosen
  readonly years: Years | null
}

/** Whether nothing was chosen. */
export function isOpen({ chosen, years }: Wanted): boolean {
  return years === null && Object.keys(chosen).length === 0
}

/** Whether an article has all that was chosen. */
export function isWanted(narrowing: Narrowing, { chosen, years }: Wanted, page: number): boolean {
  const year = Math.floor(narrowing.dateOf(page) / 10_000)
  if (years !== null && (year < years.from || year > years.to)) return false
  return facets.every((facet) => {
    const value = chosen[facet]
    return value === undefined || narrowing.valuesOf(facet, page).includes(value)
  })
}

/** Counts the values of articles. */
export function countValues(narrowing: Narrowing, pages: readonly number[]): FilterCounts {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>()
      for (const page of pages)
        for (const value of narrowing.valuesOf(facet, page)) counts.set(value, (counts.get(value) ?? 0) + 1)
      return [facet, Object.fromEntries(counts)]
    }),
  )
}

/** Counts articles year by year, from the first to the last; years between that have none included. */
export function countYears(
  { dateOf }: Narrowing,
  pages: readonly number[],
): { year: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const page of pages) {
    const year = Math.floor(dateOf(page) / 10_000)
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const years = [...counts.keys()]
  const first = Math.min(...years)
  const length = years.length === 0 ? 0 : Math.max(...years) - first + 1
  return Array.from({ length }, (_, at) => ({ year: first + at, count: counts.get(first + at) ?? 0 }))
}

/** The year a term begins: as it is filed, or else of the five years its day falls in, as Party terms are counted. */
function termOf({ dateOf, valuesOf }: Narrowing, page: number): number {
  const filed = valuesOf('khoa', page).flatMap((value) => /^\d{4}/u.exec(value)?.[0] ?? [])
  const year = Math.floor(dateOf(page) / 10_000)
  return Math.max(0, ...(filed.length > 0 ? filed.map(Number) : [year - (year % 5)]))
}

/** Later terms above earlier ones, in each the latest session first; 0 where an article is on none. */
function sessionOf(narrowing: Narrowing, page: number): number {
  const sessions = narrowing.valuesOf('ky', page).map((value) => Number.parseInt(value, 10) || 0)
  return sessions.length === 0 ? 0 : termOf(narrowing, page) * 1000 + Math.max(...sessions)
}

/** Puts articles in an order by date or session; of two alike the newer first. */
export function sortPages<Found extends { readonly page: number }>(
  narrowing: Narrowing,
  order: 'newest' | 'oldest' | 'session',
  found: readonly Found[],
): Found[] {
  const keyed = found.map((one) => ({
    one,
    date: narrowing.dateOf(one.page),
    session: order === 'session' ? sessionOf(narrowing, one.page) : 0,
  }))
  const sign = order === 'oldest' ? -1 : 1
  return keyed
    .toSorted((a, b) => b.session - a.session || sign * (b.date - a.date || b.one.page - a.one.page))
    .map(({ one }) => one)
}
