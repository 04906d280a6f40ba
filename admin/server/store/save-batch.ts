import { Refusal } from '../refusal.ts'
import { type Branch, type Checkout, type Tip, advance, readTip, withCheckout } from './branch.ts'
import type { Save, Saved } from './change.ts'
import { writeCommits } from './fast-import.ts'
import { dropRef, pendingRef } from './ref.ts'
import { type View, applySave, loadView } from './view.ts'

/** What became of one save of a batch. */
export type Outcome = Saved | Error

/** How often a batch is tried again when commits from outside keep moving the branch. */
const mostAttempts = 20

const obstacles = {
  lock: 'Có lệnh git khác đang giữ thư mục làm việc trên máy chủ (index.lock). Hãy chờ lệnh đó xong rồi lưu lại; nếu không còn lệnh nào chạy, hãy xóa tệp index.lock.',
  merge:
    'Thư mục làm việc trên máy chủ đang hợp nhất (git merge) dở dang. Hãy hoàn tất hoặc hủy việc đó rồi lưu lại.',
}

/** Refuses to touch a checkout that git cannot work in, and files that somebody is changing there by hand. */
export function refuseDirty(paths: readonly string[], checkout: Checkout | null): void {
  if (checkout === null) return
  if (checkout.obstacle !== null) throw new Refusal(423, obstacles[checkout.obstacle])
  const dirty = paths.filter((path) => checkout.dirty.has(path))
  if (dirty.length === 0) return
  throw new Refusal(
    423,
    `${dirty.join(', ')} đang được sửa dở ngay trong thư mục làm việc trên máy chủ và chưa ghi vào git. Hãy ghi (commit) hoặc bỏ phần sửa đó rồi lưu lại.`,
  )
}

function plan(view: View, checkout: Checkout | null, save: Save): Save | Error {
  try {
    refuseDirty(
      save.changes.map(({ path }) => path),
      checkout,
    )
    return { ...save, changes: applySave(view, save) }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

interface Plan {
  readonly tip: Tip
  readonly checkout: Checkout | null
  readonly saves: readonly Save[]
}

/** Writes the commits and moves the branch; `null` if somebody else moved it first. */
async function commit(branch: Branch, { tip, checkout, saves }: Plan): Promise<string[] | null> {
  const ref = pendingRef()
  const commits = await writeCommits(branch.repository, { saves, ref, parent: tip.commit })
  const to = commits.at(-1) ?? tip.commit
  const along = [{ ref, from: to, to: null }]
  if (await advance(branch, { tip, to, checkout, along })) return commits
  await dropRef(branch.repository, ref)
  return null
}

function isReal(planned: Save | Error): planned is Save {
  return !(planned instanceof Error) && (planned.changes.length > 0 || planned.evenIfSame === true)
}

function toOutcomes(plans: readonly (Save | Error)[], commits: readonly string[]): Outcome[] {
  const left = [...commits]
  return plans.map((planned) => {
    if (planned instanceof Error) return planned
    const files = planned.changes.map(({ path }) => path)
    return { commit: isReal(planned) ? (left.shift() ?? null) : null, files }
  })
}

async function attempt(branch: Branch, saves: readonly Save[]): Promise<Outcome[] | null> {
  const tip = await readTip(branch)
  const view = await loadView(branch.repository, tip.commit, saves)
  return withCheckout(branch, { tip, paths: [...view.files.keys()] }, async (checkout) => {
    const plans = saves.map((save) => plan(view, checkout, save))
    const real = plans.filter(isReal)
    if (real.length === 0) return toOutcomes(plans, [])
    const commits = await commit(branch, { tip, checkout, saves: real })
    return commits === null ? null : toOutcomes(plans, commits)
  })
}

/**
 * Saves several saves as one commit each, in their order, and moves the branch once: so that fifty editors
 * cost little more than one. A save that has to be refused gives its `Refusal` and harms no other.
 * Compares every revision again whenever a commit from outside came in between.
 */
export async function saveBatch(branch: Branch, saves: readonly Save[]): Promise<Outcome[]> {
  for (let count = 0; count < mostAttempts; count += 1) {
    const outcomes = await attempt(branch, saves)
    if (outcomes !== null) return outcomes
  }
  throw new Error(`${branch.repository}: ${branch.ref} moved ${String(mostAttempts)} times during one save`)
}
