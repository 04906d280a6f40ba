import type { DatabaseSync } from 'node:sqlite'
import { type Facet, facets } from '#src/search/documents/document.ts'
import type { ShardFacets } from '#src/search/shards/indexed-shard.ts'

const none: readonly number[] = []

/** Which values of one facet articles have. */
interface Filed {
  readonly names: string[]
  /** Places of the values in `names`, by the number of the article. */
  readonly of: Map<number, number[]>
}

/** What articles are filed under, in memory; only what is new is read again. */
export interface AnswerFacets {
  /** Facets of the articles up to those of `dates`. */
  follow(dates: Uint32Array): ShardFacets
}

/** Reads facets from the database of answers, when they are first asked for. */
export function openAnswerFacets(database: DatabaseSync): AnswerFacets {
  const filed = Object.fromEntries(
    facets.map((facet): [Facet, Filed] => [facet, { names: [], of: new Map() }]),
  ) as Record<Facet, Filed>
  const known = new Map<number, { readonly facet: Facet; readonly place: number }>()
  let [lastValue, lastNumber] = [-1, -1]
  const newValues = database.prepare('select id, facet, value from facet_values where id > ? order by id')
  const newFiled = database.prepare('select number, value from filed where number > ? order by number')

  function readNew(): void {
    for (const { id, facet: name, value } of newValues.iterate(lastValue)) {
      lastValue = Number(id)
      const facet = facets.find((each) => each === name)
      if (facet === undefined) continue
      known.set(lastValue, { facet, place: filed[facet].names.push(String(value)) - 1 })
    }
    for (const { number, value } of newFiled.iterate(lastNumber)) {
      lastNumber = Number(number)
      const found = known.get(Number(value))
      if (found === undefined) continue
      const { of } = filed[found.facet]
      const places = of.get(lastNumber)
      if (places === undefined) of.set(lastNumber, [found.place])
      else places.push(found.place)
    }
  }

  function valuesOf(facet: Facet): ShardFacets['values'][Facet] {
    const { names, of } = filed[facet]
    return { names, of: (page) => of.get(page) ?? none }
  }

  return {
    follow(dates) {
      readNew()
      const values = Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]))
      return { dates, values: values as ShardFacets['values'] }
    },
  }
}
