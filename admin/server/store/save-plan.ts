import { Refusal } from '../refusal.ts'
import type { Save } from './change.ts'
import { type Checkout, refuseDirty } from './checkout.ts'
import type { Joined, Order, Outcome } from './order.ts'
import type { RefMove } from './ref.ts'
import type { Standing } from './standing.ts'
import { type AppliedSave, type View, type Work, applySave } from './view.ts'

/** An order and the save it comes to, or why it comes to none. */
interface Wish {
  readonly order: Order
  readonly joined: Joined | null
  readonly save: Save | Refusal
}

/** The orders for one branch, on their way to becoming commits. */
export interface Chapter extends Work {
  readonly wishes: readonly Wish[]
}

/** A wish after all checks; `commit` is what becomes a commit, `null` where nothing would change. */
interface Step {
  readonly wish: Wish
  readonly applied: AppliedSave | Refusal
  readonly commit: Save | null
}

/** A chapter after all checks. */
export interface Plan {
  readonly standing: Standing
  readonly steps: readonly Step[]
  readonly checkout: Checkout | undefined
}

/** What a check says: what it gives, or the refusal it throws. Faults are thrown on. */
function tryTo<Result>(work: () => Result): Result | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Makes the saves of some orders for one branch. */
export function toChapter(
  orders: readonly Order[],
  standing: Standing,
  joinedOf: (order: Order) => Joined | null,
): Chapter {
  const wishes = orders.map((order) => {
    const joined = joinedOf(order)
    return { order, joined, save: tryTo(() => order.toSave(standing, joined)) }
  })
  return { standing, wishes, saves: wishes.flatMap(({ save }) => (save instanceof Refusal ? [] : [save])) }
}

function toStep(wish: Wish, view: View, checkout: Checkout | undefined): Step {
  const { save } = wish
  if (save instanceof Refusal) return { wish, applied: save, commit: null }
  const applied = tryTo(() => {
    refuseDirty(
      save.changes.map(({ path }) => path),
      checkout,
    )
    return applySave(view, save)
  })
  if (applied instanceof Refusal) return { wish, applied, commit: null }
  const isReal = applied.changes.length > 0 || save.evenIfSame === true
  return { wish, applied, commit: isReal ? { ...save, changes: applied.changes } : null }
}

/** Checks the saves of a chapter one after the other against what the branch holds. */
export function planChapter({ standing, wishes }: Chapter, view: View, checkout: Checkout | undefined): Plan {
  return { standing, checkout, steps: wishes.map((wish) => toStep(wish, view, checkout)) }
}

/** What becomes commits, in order. */
export function commitsOf({ steps }: Plan): Save[] {
  return steps.flatMap(({ commit }) => commit ?? [])
}

/** The moves that make a plan true: its branch to its last commit, and the drafts away that were taken in. */
export function movesOf({ standing, steps }: Plan, tip: string): RefMove[] {
  const drafts = steps.flatMap(({ wish: { order, joined }, commit }): RefMove[] =>
    commit === null || joined === null || order.joins === undefined
      ? []
      : [{ ref: order.joins, from: joined.commit, to: null }],
  )
  return [{ ref: standing.ref, from: standing.old, to: tip }, ...drafts]
}

/** What to tell whoever gave the orders, from the ids of the plan's commits. */
export function outcomesOf({ steps }: Plan, commits: readonly string[]): [Order, Outcome][] {
  const left = [...commits]
  return steps.map(({ wish: { order }, applied, commit }) => {
    if (applied instanceof Refusal) return [order, applied]
    const id = commit === null ? null : (left.shift() ?? null)
    return [order, { commit: id, files: applied.changes.map(({ path }) => path), kept: applied.kept }]
  })
}
