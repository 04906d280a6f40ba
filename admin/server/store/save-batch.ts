import { Refusal } from '../refusal.ts'
import type { Save, Saved } from './change.ts'
import { type Checkout, refreshCheckout, refuseDirty, withCheckouts } from './checkout.ts'
import { writeCommits } from './fast-import.ts'
import { type RefMove, dropRefs, moveRefs, pendingRef } from './ref.ts'
import type { Repository } from './repository.ts'
import { type Standing, readStandings } from './standing.ts'
import { type AppliedSave, type View, type Work, applySave, loadViews } from './view.ts'

/** Somebody's wish to change a branch. */
export interface Order {
  /** Full name of the branch; one that does not exist yet starts where the published one is. */
  readonly ref: string
  /** Makes the save from how the branch stands now; throws a `Refusal` if nothing can be made of it. */
  readonly toSave: (standing: Standing) => Save
  /** Other refs that move in the same step. */
  readonly along?: readonly RefMove[]
}

/** What became of one order of a batch. */
export type Outcome = Saved | Error

/** How often a batch is tried again when commits from outside keep moving its branches. */
const mostAttempts = 20

/** The orders for one branch, on their way to becoming commits; `saves` stand where their orders do. */
interface Chapter extends Work {
  readonly orders: readonly Order[]
  readonly wishes: readonly (Save | Error)[]
}

/** A chapter after all checks. */
interface Plan {
  readonly chapter: Chapter
  readonly applied: readonly (AppliedSave | Error)[]
  /** What really becomes commits. */
  readonly commits: readonly Save[]
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

function toChapter(orders: readonly Order[], standing: Standing): Chapter {
  const wishes = orders.map(({ toSave }) => tryTo(() => toSave(standing)))
  return { orders, standing, wishes, saves: wishes.filter((wish): wish is Save => !(wish instanceof Error)) }
}

function applyWish(view: View, checkout: Checkout | undefined, wish: Save | Error): AppliedSave | Error {
  if (wish instanceof Error) return wish
  return tryTo(() => {
    const paths = wish.changes.map(({ path }) => path)
    refuseDirty(paths, checkout)
    return applySave(view, wish)
  })
}

function isReal(save: Save, { changes }: AppliedSave): boolean {
  return changes.length > 0 || save.evenIfSame === true
}

function planChapter(chapter: Chapter, view: View, checkout: Checkout | undefined): Plan {
  const applied = chapter.wishes.map((wish) => applyWish(view, checkout, wish))
  const commits = chapter.wishes.flatMap((wish, index) => {
    const outcome = applied[index]
    if (wish instanceof Error || outcome === undefined || outcome instanceof Error) return []
    return isReal(wish, outcome) ? [{ ...wish, changes: outcome.changes }] : []
  })
  return { chapter, applied, commits, checkout }
}

function toOutcomes({ chapter, applied }: Plan, commits: readonly string[]): Outcome[] {
  const left = [...commits]
  return applied.map((outcome, index) => {
    const wish = chapter.wishes[index]
    if (outcome instanceof Error || wish === undefined || wish instanceof Error)
      return outcome instanceof Error ? outcome : new Error(`${chapter.standing.ref}: no outcome`)
    const commit = isReal(wish, outcome) ? (left.shift() ?? null) : null
    return { commit, files: outcome.changes.map(({ path }) => path), kept: outcome.kept }
  })
}

/** Moves every branch to its last commit in one step; false if somebody else moved one of them first. */
async function moveBranches(
  repository: Repository,
  plans: readonly Plan[],
  { pending, tips }: { readonly pending: readonly string[]; readonly tips: readonly string[] },
): Promise<boolean> {
  const moves = plans.flatMap(({ chapter: { standing, orders } }, index): RefMove[] => {
    const to = tips[index] ?? ''
    return [
      { ref: standing.ref, from: standing.old, to },
      { ref: pending[index] ?? '', from: to, to: null },
      ...orders.flatMap(({ along = [] }) => along),
    ]
  })
  return moveRefs(repository.folder, moves)
}

/** Writes the commits of all plans and moves their branches; `null` if somebody else moved one first. */
async function carryOut(repository: Repository, plans: readonly Plan[]): Promise<string[][] | null> {
  if (plans.length === 0) return []
  const pending = plans.map(() => pendingRef())
  const chains = plans.map(({ chapter, commits }, index) => ({
    ref: pending[index] ?? '',
    parent: chapter.standing.commit,
    commits,
  }))
  let isMoved = false
  try {
    const commits = await writeCommits(repository.folder, chains)
    const tips = commits.map((chain) => chain.at(-1) ?? '')
    isMoved = await moveBranches(repository, plans, { pending, tips })
    if (!isMoved) return null
    await refreshAll(repository, plans, tips)
    return commits
  } finally {
    if (!isMoved) await dropRefs(repository.folder, pending)
  }
}

/** Brings the checkouts of branches that have moved to where those are now. */
async function refreshAll(
  repository: Repository,
  plans: readonly Plan[],
  tips: readonly string[],
): Promise<void> {
  for (const [index, { checkout }] of plans.entries())
    if (checkout !== undefined) await refreshCheckout(repository, checkout, tips[index] ?? '')
}

function isPlanned({ commits }: Plan): boolean {
  return commits.length > 0
}

function byBranch(orders: readonly Order[]): Order[][] {
  return [...Map.groupBy(orders, ({ ref }) => ref).values()]
}

/**
 * Tries some orders as things stand now: one commit each, in their order, all branches moved in one step.
 * Gives `null`, and nothing has happened, if a branch moved meanwhile.
 */
export async function attemptBatch(
  repository: Repository,
  orders: readonly Order[],
): Promise<ReadonlyMap<Order, Outcome> | null> {
  const refs = orders.map(({ ref }) => ref)
  const standings = await readStandings(repository.folder, repository.published, refs)
  const chapters = byBranch(orders).map((group) => toChapter(group, standings.of(group[0]?.ref ?? '')))
  const views = await loadViews(repository.folder, standings.published, chapters)
  const movings = chapters.map(({ standing: { ref, commit } }, index) => {
    return { ref, from: commit, paths: [...(views[index]?.files.keys() ?? [])] }
  })
  return withCheckouts(repository, movings, async (checkouts) => {
    const plans = chapters.flatMap((chapter, index) => {
      const view = views[index]
      return view === undefined ? [] : [planChapter(chapter, view, checkouts.get(chapter.standing.ref))]
    })
    const commits = await carryOut(repository, plans.filter(isPlanned))
    if (commits === null) return null
    const left = [...commits]
    const outcomes = plans.map((plan) => toOutcomes(plan, isPlanned(plan) ? (left.shift() ?? []) : []))
    return new Map(
      plans.flatMap(({ chapter }, at) =>
        chapter.orders.map((order, index) => [order, outcomes[at]?.[index] ?? new Error('no outcome')]),
      ),
    )
  })
}

/**
 * Carries out several orders, on one branch or many, with the same few git commands as one: so that two hundred
 * editors cost little more than one. An order that has to be refused gives its `Refusal` and harms no other.
 * Everything is compared again whenever a commit from outside came in between.
 */
export async function saveBatch(
  repository: Repository,
  orders: readonly Order[],
): Promise<ReadonlyMap<Order, Outcome>> {
  for (let count = 0; count < mostAttempts; count += 1) {
    const outcomes = await attemptBatch(repository, orders)
    if (outcomes !== null) return outcomes
  }
  const refs = [...new Set(orders.map(({ ref }) => ref))].join(', ')
  throw new Error(`${repository.folder}: ${refs} moved ${String(mostAttempts)} times during one save`)
}
