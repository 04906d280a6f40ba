import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitText } from './git.ts'
import { type JournalEntry, emptyJournal, readJournal } from './journal.ts'
import { readRef } from './ref.ts'
import { revisionOf } from './revision.ts'
import { removeStaleLocks } from './sweep.ts'
import { readFiles } from './tree.ts'
import { listWorkTrees, restorePaths } from './work-tree.ts'

async function standing(workTree: string, path: string): Promise<string | null> {
  return readFile(join(workTree, path)).then(revisionOf, () => null)
}

/** The paths whose files are as the old or the new commit has them: nobody edited those by hand. */
async function untouched({ workTree, from, paths }: JournalEntry, to: string): Promise<string[]> {
  const before = await readFiles(workTree, from, paths)
  const after = await readFiles(workTree, to, paths)
  const now = await Promise.all(paths.map((path) => standing(workTree, path)))
  return paths.filter((path, index) =>
    [before, after].some((files) => revisionOf(files.get(path) ?? null) === now[index]),
  )
}

async function finishRefresh(entry: JournalEntry): Promise<readonly string[]> {
  const { workTree, ref, from, paths } = entry
  if (!existsSync(workTree)) return []
  await removeStaleLocks([
    await gitText(workTree, 'rev-parse', '--path-format=absolute', '--git-path', 'index.lock'),
  ])
  const to = await readRef(workTree, ref)
  if (to === null || to === from || (await listWorkTrees(workTree)).get(ref) !== workTree) return []
  const clean = await untouched(entry, to)
  await restorePaths(workTree, to, clean)
  return paths.filter((path) => !clean.includes(path))
}

/**
 * Finishes what a crash cut short in work trees: removes the lock it left on the index, and brings the files
 * it was about to refresh to where their branch is, so that they do not look as if somebody had edited them.
 * Files that somebody did edit are left alone and given back.
 */
export async function recoverWorkTrees(journal: string): Promise<readonly string[]> {
  const left: string[] = []
  for (const entry of await readJournal(journal)) left.push(...(await finishRefresh(entry)))
  await emptyJournal(journal)
  return left
}
