import { clearJournal, writeJournal } from './journal.ts'
import { type RefMove, moveRefs, readRef } from './ref.ts'
import { dirtyPaths, findWorkTree, hasUnmergedFiles, isIndexFree, refreshWorkTree } from './work-tree.ts'

/** One branch that the newsroom writes to. */
export interface Branch {
  readonly repository: string
  /** Full name: `refs/heads/main`. */
  readonly ref: string
  /** Where the branch starts if it does not exist yet: full name of another. */
  readonly startsAt?: string
  /** Folder of the journal. */
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

/** A work tree that shows the branch, as it is before a save. */
export interface Checkout {
  readonly workTree: string
  /** Which of the paths to be saved somebody changed there by hand. */
  readonly dirty: ReadonlySet<string>
  /** What keeps git from working there at all. */
  readonly obstacle: 'lock' | 'merge' | null
}

async function readCheckout(workTree: string, paths: readonly string[]): Promise<Checkout> {
  if (!(await isIndexFree(workTree))) return { workTree, dirty: new Set(), obstacle: 'lock' }
  const [dirty, merging] = await Promise.all([dirtyPaths(workTree, paths), hasUnmergedFiles(workTree)])
  return { workTree, dirty, obstacle: merging ? 'merge' : null }
}

/**
 * Does something while the checkout of a branch, if there is one, is watched over: the journal knows of it
 * until it is done, so that a crash in between can be mended.
 */
export async function withCheckout<Result>(
  { repository, ref, journal }: Branch,
  { tip, paths }: { readonly tip: Tip; readonly paths: readonly string[] },
  work: (checkout: Checkout | null) => Promise<Result>,
): Promise<Result> {
  const workTree = await findWorkTree(repository, ref)
  if (workTree === null) return work(null)
  await writeJournal(journal, { workTree, ref, from: tip.commit, paths: [...paths] })
  try {
    return await work(await readCheckout(workTree, paths))
  } finally {
    await clearJournal(journal, ref)
  }
}

/** A move of a branch to a commit that is already written. */
export interface Advance {
  readonly tip: Tip
  readonly to: string
  readonly checkout: Checkout | null
  /** Other refs that move in the same step. */
  readonly along: readonly RefMove[]
}

/** Moves a branch by compare and swap, then refreshes its checkout. False if somebody else moved it first. */
export async function advance(branch: Branch, { tip, to, checkout, along }: Advance): Promise<boolean> {
  const moved = await moveRefs(branch.repository, [{ ref: branch.ref, from: tip.old, to }, ...along])
  if (!moved || checkout === null) return moved
  const complaint = await refreshWorkTree(checkout.workTree, tip.commit, to)
  if (complaint !== null)
    branch.warn(
      `${checkout.workTree}: the branch moved on, but its files here were left as they are: ${complaint}`,
    )
  return true
}
