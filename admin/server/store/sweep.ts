import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gitText } from './git.ts'
import { dropRefs, pendingRefs } from './ref.ts'

/** How long a lock must stand still to count as left behind, in milliseconds; git holds one for a few. */
const stillness = 1500

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** Removes the pending refs of processes that are no more; their commits were never acknowledged. */
async function sweepPendingRefs(repository: string): Promise<void> {
  const refs = (await gitText(repository, 'for-each-ref', '--format=%(refname)', `${pendingRefs}/`)).split(
    '\n',
  )
  const left = refs.filter((ref) => {
    const owner = /\/(\d+)-[^/]+$/u.exec(ref)?.[1]
    return owner !== undefined && !isAlive(Number(owner))
  })
  if (left.length > 0) await dropRefs(repository, left)
}

async function locksUnder(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.lock')).map((name) => join(folder, name))
}

async function touchedAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}

/** Removes those of some lock files that exist and stand still: whoever held them is gone. */
export async function removeStaleLocks(files: readonly string[]): Promise<void> {
  const before = await Promise.all(files.map(touchedAt))
  const held = files.filter((_file, index) => before[index] !== null)
  if (held.length === 0) return
  await wait(stillness)
  for (const file of held) {
    if ((await touchedAt(file)) === before[files.indexOf(file)]) await rm(file, { force: true })
  }
}

/**
 * Clears away what a killed newsroom may have left in a repository: locks on the refs it writes
 * and refs of commits that never became part of a branch. Locks of running git commands stay.
 */
export async function sweepRepository(repository: string, ref: string): Promise<void> {
  const folder = await gitText(repository, 'rev-parse', '--path-format=absolute', '--git-common-dir')
  await removeStaleLocks([
    join(folder, 'packed-refs.lock'),
    join(folder, 'HEAD.lock'),
    join(folder, 'objects/info/commit-graph.lock'),
    join(folder, 'objects/pack/multi-pack-index.lock'),
    join(folder, `${ref}.lock`),
    ...(await locksUnder(join(folder, 'refs/heads/cms'))),
    ...(await locksUnder(join(folder, 'refs/newsroom'))),
  ])
  await sweepPendingRefs(repository)
}
