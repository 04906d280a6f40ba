import type { Save, Saved } from './change.ts'
import type { DraftChange } from './draft-files.ts'
import type { Standing } from './standing.ts'

/** A draft as an order finds it that takes its work in. */
export interface Joined {
  readonly commit: string
  readonly changes: readonly DraftChange[]
}

/** Somebody's wish to change a branch. */
export interface Order {
  /** Full name of the branch; one that does not exist yet starts where the published one is. */
  readonly ref: string
  /** Full name of a draft whose work is taken in: it is gone in the same step. */
  readonly joins?: string
  /**
   * Makes the save from how the branch stands now, and from the draft (`null` if there is none); throws a
   * `Refusal` if nothing can be made of it.
   */
  readonly toSave: (standing: Standing, joined: Joined | null) => Save
}

/** What became of one order of a batch. */
export type Outcome = Saved | Error

/**
 * The first of some orders that can be carried out in one step: where one takes in a draft, another that
 * touches that draft has to wait.
 */
export function chooseTogether(orders: readonly Order[]): readonly Order[] {
  const touched = new Set<string>()
  const joined = new Set<string>()
  return orders.filter(({ ref, joins }) => {
    if (joined.has(ref) || (joins !== undefined && (joined.has(joins) || touched.has(joins)))) return false
    touched.add(ref)
    if (joins !== undefined) joined.add(joins)
    return true
  })
}
