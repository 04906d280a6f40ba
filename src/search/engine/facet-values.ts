import { facets, type Facet } from '#src/search/documents/document.ts'

/** One value chosen for some facets. */
export type Chosen = Readonly<Partial<Record<Facet, string>>>

/** A value of a facet and how many articles choosing it would leave. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

/** How many articles have each value of each facet. */
export type FilterCounts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>

/** What readers can choose, by facet. */
export type FacetValues = Readonly<Record<Facet, readonly FacetValue[]>>

/** Nothing to choose. */
export const noValues = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as FacetValues

const collator = new Intl.Collator('vi', { numeric: true })

// Years and quarters from the newest; everything else from the most frequent.
function compareValues(facet: Facet, a: FacetValue, b: FacetValue): number {
  const byName = collator.compare(a.value, b.value)
  return facet === 'nam' || facet === 'quy' ? -byName : b.count - a.count || byName
}

function listValues(facet: Facet, counts: FilterCounts, chosen: Chosen): FacetValue[] {
  return Object.entries(counts[facet] ?? {})
    .map(([value, count]) => ({ value, count, chosen: chosen[facet] === value }))
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    .toSorted((a, b) => compareValues(facet, a, b))
}

function without(chosen: Chosen, facet: Facet): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet))
}

/**
 * Lists the values of every facet. `found` are the counts under all that is chosen; what another value of a
 * chosen facet would give has to be counted without it, which `count` does.
 */
export function listFacetValues(
  found: FilterCounts,
  chosen: Chosen,
  count: (chosen: Chosen) => FilterCounts,
): FacetValues {
  const values: Record<Facet, readonly FacetValue[]> = { ...noValues }
  for (const facet of facets) {
    const counts = chosen[facet] === undefined ? found : count(without(chosen, facet))
    values[facet] = listValues(facet, counts, chosen)
  }
  return values
}
