import type { DatabaseSync } from 'node:sqlite'
import type { Desk } from './desk.ts'

/** What all desks of a newsroom share. */
export type SharedDesk = Pick<Desk, 'store' | 'database'>

/**
 * Something of which a newsroom has exactly one, made when a desk first asks for it. A desk lives as long as one
 * request; the database is what all desks of a newsroom share, so it stands for the newsroom.
 */
export function onePerNewsroom<Thing>(make: (desk: SharedDesk) => Thing): (desk: SharedDesk) => Thing {
  const made = new WeakMap<DatabaseSync, Thing>()
  return (desk) => {
    const known = made.get(desk.database)
    if (known !== undefined) return known
    const thing = make(desk)
    made.set(desk.database, thing)
    return thing
  }
}
