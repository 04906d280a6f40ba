import { clearJournal, writeJournal } from './journal.ts'
import { type RefMove, moveRefs, readRef } from './ref.ts'
import { dirtyPaths, findWorkTree, hasUnmergedFiles, refreshWorkTree } from './work-tree.ts'

/** One branch that the newsroom writes to. */
export interface Branch {
  readonly repository: string
  /** Full name: `refs/heads/main`. */
  readonly ref: string
  /** Where the branch starts if it does not exist yet: full name of another. */
  readonly startsAt?: string
  /** The journal of work-tree refreshes. */
  readonly journal: string
  /** Told of things an administrator should know; they stop nobody. */
  readonly warn: (message: string) => void
}

/** Where a branch stands. */
export interface Tip {
  /** The commit the ref points at; `null` if the branch is still to be made. */
  readonly old: string | null
  /** The commit to build on. */
  readonly commit: string
}

/** Where a branch stands now, or would start. Rejects if neither exists. */
export async function readTip({ repository, ref, startsAt }: Branch): Promise<Tip> {
  const old = await readRef(repository, ref)
  const commit = old ?? (startsAt === undefined ? null : await readRef(repository, startsAt))
  if (commit === null)
    throw new Error(`${repository}: expected a branch ${ref} with a first commit, got none`)
  return { old, commit }
}

/** A work tree that shows the branch, and which of the paths to be saved somebody changed there by hand. */
export interface Checkout {
  readonly workTree: string
  readonly dirty: ReadonlySet<string>
  /** A merge stands half done there. */
  readonly merging: boolean
}

/** The checkout of a branch, if it is checked out anywhere. */
export async function readCheckout(branch: Branch, paths: readonly string[]): Promise<Checkout | null> {
  const workTree = await findWorkTree(branch.repository, branch.ref)
  if (workTree === null) return null
  const [dirty, merging] = await Promise.all([dirtyPaths(workTree, paths), hasUnmergedFiles(workTree)])
  return { workTree, dirty, merging }
}

/** A move of a branch to a commit that is already written. */
export interface Advance {
  readonly tip: Tip
  readonly to: string
  readonly paths: readonly string[]
  readonly checkout: Checkout | null
  /** Other refs that move in the same step. */
  readonly along: readonly RefMove[]
}

async function refresh(branch: Branch, workTree: string, from: string, to: string): Promise<void> {
  if (await refreshWorkTree(workTree, from, to)) return
  branch.warn(`${workTree}: files were changed by hand during a save; the branch moved, they were left alone`)
}

/** Moves a branch by compare and swap, then refreshes its checkout. False if somebody else moved it first. */
export async function advance(
  branch: Branch,
  { tip, to, paths, checkout, along }: Advance,
): Promise<boolean> {
  const moves = [{ ref: branch.ref, from: tip.old, to }, ...along]
  if (checkout === null) return moveRefs(branch.repository, moves)
  const { workTree } = checkout
  await writeJournal(branch.journal, { workTree, ref: branch.ref, from: tip.commit, paths: [...paths] })
  const moved = await moveRefs(branch.repository, moves)
  if (moved) await refresh(branch, workTree, tip.commit, to)
  await clearJournal(branch.journal)
  return moved
}
