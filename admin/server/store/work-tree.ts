import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { gitText, runGit } from './git.ts'

function field(block: string, name: string): string | undefined {
  const line = block.split('\n').find((text) => text.startsWith(`${name} `))
  return line?.slice(name.length + 1)
}

/** The folders in which branches are checked out, by the branch's full name. A bare repository shows none. */
export async function listWorkTrees(repository: string): Promise<ReadonlyMap<string, string>> {
  const { output } = await runGit(repository, ['worktree', 'list', '--porcelain'])
  const blocks = output.toString().split('\n\n')
  const pairs = blocks.flatMap((block) => {
    const [branch, workTree] = [field(block, 'branch'), field(block, 'worktree')]
    if (branch === undefined || workTree === undefined || /^(?:bare|prunable)/mu.test(block)) return []
    return [[branch, workTree] as const]
  })
  // Of several folders that show one branch, git's first.
  return new Map(pairs.reverse())
}

/**
 * Which of some paths somebody has changed, staged or created in a work tree by hand.
 * Ignored files count: a save must not overwrite them either.
 */
export async function dirtyPaths(workTree: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set()
  const { output } = await runGit(workTree, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=matching',
    '--',
    ...paths,
  ])
  const lines = output.toString().split('\0')
  return new Set(lines.filter((line) => line !== '').map((line) => line.slice(3)))
}

/** How often, and with what pause in milliseconds, another git command in the work tree is waited for. */
const patience = { times: 20, pause: 100 }

/** Where the lock of each work tree's index lies; it never moves, and asking git costs as much as reading an article. */
const lockFiles = new Map<string, string>()

async function lockFileOf(workTree: string): Promise<string> {
  const known = lockFiles.get(workTree)
  if (known !== undefined) return known
  const lock = await gitText(workTree, 'rev-parse', '--path-format=absolute', '--git-path', 'index.lock')
  lockFiles.set(workTree, lock)
  return lock
}

/** Whether the index is free, after waiting for a git command that holds it for a moment. */
export async function isIndexFree(workTree: string): Promise<boolean> {
  const lock = await lockFileOf(workTree)
  for (let count = 0; count < patience.times; count += 1) {
    if (!existsSync(lock)) return true
    await wait(patience.pause)
  }
  return false
}

/** Whether a merge stands half done in a work tree: git then brings nothing else into it. */
export async function hasUnmergedFiles(workTree: string): Promise<boolean> {
  const { output } = await runGit(workTree, ['ls-files', '--unmerged', '-z'])
  return output.length > 0
}

/**
 * Brings a work tree and its index from one commit to another: exactly the files that differ
 * between the two, and only if nobody touched them (the rule of git's `updateInstead`).
 * Gives git's complaint, and nothing is changed, if somebody did; `null` when all went well.
 */
export async function refreshWorkTree(workTree: string, from: string, to: string): Promise<string | null> {
  for (let count = 1; ; count += 1) {
    const { code, complaint } = await runGit(workTree, ['read-tree', '-m', '-u', from, to], {
      allow: [1, 128],
    })
    if (code === 0) return null
    if (!complaint.includes('index.lock') || count === patience.times) return complaint
    await wait(patience.pause)
  }
}

/** Puts some paths of a work tree and its index into the state of a commit, whatever they hold. */
export async function restorePaths(
  workTree: string,
  commit: string,
  paths: readonly string[],
): Promise<void> {
  const known = await runGit(workTree, ['ls-files', '-z', '--', ...paths])
  const inCommit = await runGit(workTree, ['ls-tree', '-r', '-z', '--name-only', commit, '--', ...paths])
  const names = new Set(`${known.output.toString()}${inCommit.output.toString()}`.split('\0'))
  const present = paths.filter((path) => names.has(path))
  if (present.length === 0) return
  await runGit(workTree, ['restore', `--source=${commit}`, '--staged', '--worktree', '--', ...present])
}
