import { type CollectionName, collections } from '#src/schema/collections.ts'
import { describeFault } from '#src/schema/fault.ts'
import { checkEntry } from '#src/schema/read-entry.ts'
import { placeEntry } from './entry-place.ts'

/** An immutable map, as far as we read and write it. */
export interface ImmutableRecord {
  get(key: string): unknown
  set(key: string, value: unknown): ImmutableRecord
  toJS(): Record<string, unknown>
}

/** Faults of an entry in Vietnamese, one line each ('' for none), without the path that means nothing to an editor who is typing it. */
export function faultsOf(name: CollectionName, data: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(data).filter(([key]) => key in collections[name].fields)
  const { faults } = checkEntry(name, '', Object.fromEntries(known))
  return faults.map((fault) => describeFault(fault).replace(/^: /u, '')).join('\n')
}

/**
 * Looks at an entry before it is saved: throws an `Error` with all of its faults in Vietnamese, and
 * gives a new entry the place that Decap's path template asks for (see `config.ts`; the template is read
 * in lower case and without dots).
 */
export function beforeSave(entry: ImmutableRecord, now: Date): ImmutableRecord {
  const name = entry.get('collection') as CollectionName
  const values = entry.get('data') as ImmutableRecord
  const data = values.toJS()
  const faults = faultsOf(name, data)
  if (faults !== '') throw new Error(faults)
  if (entry.get('newRecord') !== true) return values
  const { entryYear, entrySlug } = placeEntry(data, now)
  return values.set('entryyear', entryYear).set('entryslug', entrySlug)
}
