import { type Facet, facets } from '#src/search/documents/document.ts'
import type { ShardFacets } from './indexed-shard.ts'
import { createPack, type Numbers, openPack, readEnds } from './pack.ts'

/** The values of one facet. */
export interface FacetColumn {
  /** Different values, ascending. */
  readonly names: readonly string[]
  /** Where the values of each article end in `values`. */
  readonly ends: Numbers
  /** Values of the first article, then of the second …, by their places in `names`. */
  readonly values: Numbers
}

/** Dates and facets of articles as they are packed. */
export interface FacetColumns {
  readonly dates: Numbers
  readonly facets: Readonly<Record<Facet, FacetColumn>>
}

/** A date of a document as a number that orders alike. */
export function toDateNumber(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '0'))
}

/** Puts the values of one facet, article by article, into a column. */
export function toFacetColumn(own: readonly (readonly string[])[]): FacetColumn {
  const names = [...new Set(own.flat())].toSorted()
  const places = new Map(names.map((name, place) => [name, place]))
  let end = 0
  return {
    names,
    ends: own.map((values) => (end += values.length)),
    values: own.flatMap((values) => values.map((value) => places.get(value) ?? 0)),
  }
}

/** Values of an article by their names. */
export function namesAt({ names, ends, values }: FacetColumn, page: number): string[] {
  return Array.from(values.slice(ends[page - 1] ?? 0, ends[page] ?? 0), (value) => names[value] ?? '')
}

/** Packs them. */
export function packFacets({ dates, facets: columns }: FacetColumns): Uint8Array {
  const pack = createPack()
  const days = [...new Set(dates)].toSorted((a, b) => a - b)
  const places = new Map(days.map((day, place) => [day, place]))
  pack.ascending(days)
  pack.numbers(Array.from(dates, (date) => places.get(date) ?? 0))
  for (const facet of facets) {
    const { names, ends, values } = columns[facet]
    pack.texts(names)
    for (let page = 0; page < dates.length; page += 1) pack.number((ends[page] ?? 0) - (ends[page - 1] ?? 0))
    pack.numbers(values)
  }
  return pack.bytes()
}

/** Opens them. Throws `PackError` where the bytes are broken. */
export function openFacets(bytes: Uint8Array): FacetColumns {
  const pack = openPack(bytes)
  const days = pack.ascending()
  const dates = pack.numbers().map((place) => days[place] ?? 0)
  const read = (): FacetColumn => {
    const names = pack.texts()
    const lengths = Array.from(dates, () => pack.number())
    const values = pack.numbers()
    return { names, ends: readEnds(lengths, values.length), values }
  }
  const columns = Object.fromEntries(facets.map((facet) => [facet, read()]))
  return { dates, facets: columns as unknown as Record<Facet, FacetColumn> }
}

/** As search asks for them. */
export function toShardFacets({ dates, facets: columns }: FacetColumns): ShardFacets {
  const values = Object.fromEntries(
    Object.entries(columns).map(([facet, { names, ends, values: all }]) => [
      facet,
      { names, of: (page: number) => Array.from(all.slice(ends[page - 1] ?? 0, ends[page] ?? 0)) },
    ]),
  )
  return { dates: Uint32Array.from(dates), values: values as unknown as ShardFacets['values'] }
}
