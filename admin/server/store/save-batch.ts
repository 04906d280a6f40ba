import { refreshCheckout, withCheckouts } from './checkout.ts'
import { readDraftChanges } from './draft-files.ts'
import { writeCommits } from './fast-import.ts'
import type { Joined, Order, Outcome } from './order.ts'
import { dropRefs, moveRefs, pendingRef } from './ref.ts'
import type { Repository } from './repository.ts'
import {
  type Chapter,
  type Plan,
  commitsOf,
  movesOf,
  outcomesOf,
  planChapter,
  toChapter,
} from './save-plan.ts'
import { type Standings, readStandings } from './standing.ts'
import { loadViews } from './view.ts'

/** How often a batch is tried again when commits from outside keep moving its branches. */
const mostAttempts = 20

/** Writes the commits of all plans and moves their branches in one step; `null` if somebody else moved one first. */
async function carryOut(repository: Repository, plans: readonly Plan[]): Promise<string[][] | null> {
  if (plans.length === 0) return []
  const pending = pendingRef()
  const chains = plans.map((plan) => ({
    ref: pending,
    parent: plan.standing.commit,
    commits: commitsOf(plan),
  }))
  let isMoved = false
  try {
    const commits = await writeCommits(repository.folder, chains)
    const tips = commits.map((chain) => chain.at(-1) ?? '')
    const done = { ref: pending, from: tips.at(-1) ?? null, to: null }
    const moves = plans.flatMap((plan, index) => movesOf(plan, tips[index] ?? ''))
    isMoved = await moveRefs(repository.folder, [...moves, done])
    if (!isMoved) return null
    for (const [index, { checkout }] of plans.entries())
      if (checkout !== undefined) await refreshCheckout(repository, checkout, tips[index] ?? '')
    return commits
  } finally {
    if (!isMoved) await dropRefs(repository.folder, [pending])
  }
}

async function readJoined(
  { folder, published }: Repository,
  orders: readonly Order[],
  standings: Standings,
): Promise<(order: Order) => Joined | null> {
  const commitOf = ({ joins }: Order): string | null => (joins === undefined ? null : standings.of(joins).old)
  const commits = orders.flatMap((order) => commitOf(order) ?? [])
  const changes = await readDraftChanges(folder, published, commits)
  return (order) => {
    const commit = commitOf(order)
    return commit === null ? null : { commit, changes: changes.get(commit) ?? [] }
  }
}

/** The orders, branch by branch, and what the saves that come of them touch. */
async function readChapters(repository: Repository, orders: readonly Order[]) {
  const refs = orders.flatMap(({ ref, joins }) => (joins === undefined ? [ref] : [ref, joins]))
  const standings = await readStandings(repository.folder, repository.published, refs)
  const joinedOf = await readJoined(repository, orders, standings)
  const groups = Map.groupBy(orders, ({ ref }) => ref)
  const chapters = [...groups].map(([ref, group]) => toChapter(group, standings.of(ref), joinedOf))
  return { published: standings.published, chapters }
}

function toMoving({ standing: { ref, commit }, saves }: Chapter) {
  return { ref, from: commit, paths: saves.flatMap(({ changes }) => changes.map(({ path }) => path)) }
}

/** Tries some orders as things stand now; `null`, and nothing has happened, if a branch moved meanwhile. */
async function attempt(
  repository: Repository,
  orders: readonly Order[],
): Promise<ReadonlyMap<Order, Outcome> | null> {
  const { published, chapters } = await readChapters(repository, orders)
  const views = await loadViews(repository.folder, published, chapters)
  return withCheckouts(repository, chapters.map(toMoving), async (checkouts) => {
    const plans = chapters.flatMap((chapter, index) => {
      const view = views[index]
      return view === undefined ? [] : [planChapter(chapter, view, checkouts.get(chapter.standing.ref))]
    })
    const real = plans.filter((plan) => commitsOf(plan).length > 0)
    const commits = await carryOut(repository, real)
    if (commits === null) return null
    return new Map(plans.flatMap((plan) => outcomesOf(plan, commits[real.indexOf(plan)] ?? [])))
  })
}

/**
 * Carries out several orders, on one branch or many, with the same few git commands as one: so that two hundred
 * editors cost little more than one. Each becomes a commit of its own; all branches move in one step. An order
 * that has to be refused gives its `Refusal` and harms no other. Everything is compared again whenever a commit
 * from outside came in between.
 */
export async function saveBatch(
  repository: Repository,
  orders: readonly Order[],
): Promise<ReadonlyMap<Order, Outcome>> {
  for (let count = 0; count < mostAttempts; count += 1) {
    const outcomes = await attempt(repository, orders)
    if (outcomes !== null) return outcomes
  }
  const refs = [...new Set(orders.map(({ ref }) => ref))].join(', ')
  throw new Error(`${repository.folder}: ${refs} moved ${String(mostAttempts)} times during one save`)
}
