import { Refusal } from '../refusal.ts'
import { clearJournal, writeJournal } from './journal.ts'
import type { Repository } from './repository.ts'
import { dirtyPaths, hasUnmergedFiles, isIndexFree, listWorkTrees, refreshWorkTree } from './work-tree.ts'

/** A work tree that shows a branch, as it is before a save. */
export interface Checkout {
  readonly ref: string
  readonly workTree: string
  /** The commit the branch is at. */
  readonly from: string
  /** Which of the paths to be saved somebody changed there by hand. */
  readonly dirty: ReadonlySet<string>
  /** What keeps git from working there at all. */
  readonly obstacle: 'lock' | 'merge' | null
}

/** A branch that is about to move, and what will change on it. */
export interface Moving {
  readonly ref: string
  readonly from: string
  readonly paths: readonly string[]
}

const obstacles = {
  lock: 'Có lệnh git khác đang giữ thư mục làm việc trên máy chủ (index.lock). Hãy chờ lệnh đó xong rồi lưu lại; nếu không còn lệnh nào chạy, hãy xóa tệp index.lock.',
  merge:
    'Thư mục làm việc trên máy chủ đang hợp nhất (git merge) dở dang. Hãy hoàn tất hoặc hủy việc đó rồi lưu lại.',
}

/** Refuses to touch a checkout that git cannot work in, and files that somebody is changing there by hand. */
export function refuseDirty(paths: readonly string[], checkout: Checkout | undefined): void {
  if (checkout === undefined) return
  if (checkout.obstacle !== null) throw new Refusal(423, obstacles[checkout.obstacle])
  const dirty = paths.filter((path) => checkout.dirty.has(path))
  if (dirty.length === 0) return
  throw new Refusal(
    423,
    `${dirty.join(', ')} đang được sửa dở ngay trong thư mục làm việc trên máy chủ và chưa ghi vào git. Hãy ghi (commit) hoặc bỏ phần sửa đó rồi lưu lại.`,
  )
}

async function readCheckout(workTree: string, { ref, from, paths }: Moving): Promise<Checkout> {
  const place = { ref, workTree, from }
  if (!(await isIndexFree(workTree))) return { ...place, dirty: new Set(), obstacle: 'lock' }
  const [dirty, merging] = await Promise.all([dirtyPaths(workTree, paths), hasUnmergedFiles(workTree)])
  return { ...place, dirty, obstacle: merging ? 'merge' : null }
}

/**
 * Does something while the checkouts of some branches, where there are any, are watched over: the journal knows
 * of them until it is done, so that a crash in between can be mended. The work gets them by branch.
 */
export async function withCheckouts<Result>(
  { folder, journal }: Repository,
  movings: readonly Moving[],
  work: (checkouts: ReadonlyMap<string, Checkout>) => Promise<Result>,
): Promise<Result> {
  const workTrees = await listWorkTrees(folder)
  const shown = movings.flatMap((moving) => {
    const workTree = workTrees.get(moving.ref)
    return workTree === undefined ? [] : [{ ...moving, workTree }]
  })
  for (const { workTree, ref, from, paths } of shown)
    await writeJournal(journal, { workTree, ref, from, paths: [...paths] })
  try {
    const checkouts = await Promise.all(shown.map((moving) => readCheckout(moving.workTree, moving)))
    return await work(new Map(checkouts.map((checkout) => [checkout.ref, checkout])))
  } finally {
    for (const { ref } of shown) await clearJournal(journal, ref)
  }
}

/** Brings a checkout to where its branch has moved; tells the administrator if its files had to stay. */
export async function refreshCheckout(
  { warn }: Repository,
  { workTree, from }: Checkout,
  to: string,
): Promise<void> {
  const complaint = await refreshWorkTree(workTree, from, to)
  if (complaint === null) return
  warn(`${workTree}: the branch moved on, but its files here were left as they are: ${complaint}`)
}
