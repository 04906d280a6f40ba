import type { IndexedEntry } from './indexed-entry.ts'

/** By what a list is in order. */
export interface EntryOrder {
  /** A field of the front matter; `moment`: when the entry counts as news. */
  readonly field: string
  readonly direction: 'asc' | 'desc'
}

/** Where an entry stands in a list: by how well it answers the question, then by its key, then by its path. */
export interface Place {
  /** How well it answers; 0 where nothing was asked. */
  readonly score: number
  /** What it is sorted by; `null` comes last either way. */
  readonly key: string | number | null
  readonly path: string
}

// Numbers within text count as numbers: "Quý 2" stands before "Quý 10".
const collator = new Intl.Collator('vi', { numeric: true })

function keyOf({ facts, moment }: IndexedEntry, field: string): Place['key'] {
  if (field === 'moment') return moment
  if (field === 'title' || field === 'name') return facts.title === '' ? null : facts.title
  const value = facts.values[field]
  return typeof value === 'string' ? value : (value?.[0] ?? null)
}

/** The place of an entry in an order. */
export function placeOf(entry: IndexedEntry, { field }: EntryOrder, score = 0): Place {
  return { score, key: keyOf(entry, field), path: entry.path }
}

function compareKeys(a: Place['key'], b: Place['key'], sign: number): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign
  return collator.compare(String(a), String(b)) * sign
}

/** Compares two places of one order; 0 only for the same entry. */
export function comparePlaces({ direction }: EntryOrder): (a: Place, b: Place) => number {
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) =>
    b.score - a.score || compareKeys(a.key, b.key, sign) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}
