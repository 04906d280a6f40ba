import { type Facet, facets } from './document.ts'
import { openPack, createPack } from './pack.ts'

/** What search knows of the articles of one shard without loading any of them. */
export interface ShardPages {
  /** Number of words of each article. */
  readonly lengths: readonly number[]
  /** Day of each, `YYYYMMDD` as a number; `YYYY0000` where only the year is known. */
  readonly dates: readonly number[]
  /** Values of each facet for each article. */
  readonly filters: Readonly<Record<Facet, readonly (readonly string[])[]>>
  /**
   * Names of the articles' files where the shard changes often, so that what stays keeps its file; none where the files
   * are numbered.
   */
  readonly articles: readonly string[]
  /** First word of each chunk of words, ascending. */
  readonly heads: readonly string[]
  /** How many places each chunk holds. */
  readonly sizes: readonly number[]
}

/** A date of a document as a number that orders alike. */
export function toDateNumber(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '0'))
}

function valuesOf(filters: readonly (readonly string[])[]): string[] {
  return [...new Set(filters.flat())].toSorted()
}

/** Packs what is known of the articles. */
export function packPages({ lengths, dates, filters, articles, heads, sizes }: ShardPages): Uint8Array {
  const pack = createPack()
  pack.numbers(lengths)
  const days = [...new Set(dates)].toSorted((a, b) => a - b)
  pack.ascending(days)
  for (const date of dates) pack.number(days.indexOf(date))
  for (const facet of facets) {
    const values = valuesOf(filters[facet])
    pack.texts(values)
    for (const own of filters[facet]) pack.numbers(own.map((value) => values.indexOf(value)))
  }
  pack.texts(articles)
  pack.texts(heads)
  pack.numbers(sizes)
  return pack.bytes()
}

/** Opens them. Throws `PackError` where the bytes are broken. */
export function openPages(bytes: Uint8Array): ShardPages {
  const pack = openPack(bytes)
  const lengths = [...pack.numbers()]
  const days = pack.ascending()
  const dates = lengths.map(() => days[pack.number()] ?? 0)
  const filters = Object.fromEntries(
    facets.map((facet) => {
      const values = pack.texts()
      return [facet, lengths.map(() => [...pack.numbers()].map((value) => values[value] ?? ''))]
    }),
  ) as unknown as Record<Facet, string[][]>
  return { lengths, dates, filters, articles: pack.texts(), heads: pack.texts(), sizes: [...pack.numbers()] }
}
