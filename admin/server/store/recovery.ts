import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitText } from './git.ts'
import { type JournalEntry, clearJournal, readJournal } from './journal.ts'
import { readRef } from './ref.ts'
import { revisionOf } from './revision.ts'
import { removeStaleLocks } from './sweep.ts'
import { readFiles } from './tree.ts'
import { findWorkTree, restorePaths } from './work-tree.ts'

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
  const to = await readRef(workTree, ref)
  if (to === null || to === from || (await findWorkTree(workTree, ref)) !== workTree) return []
  const gitFolder = await gitText(workTree, 'rev-parse', '--absolute-git-dir')
  await removeStaleLocks([join(gitFolder, 'index.lock')])
  const clean = await untouched(entry, to)
  await restorePaths(workTree, to, clean)
  return paths.filter((path) => !clean.includes(path))
}

/**
 * Finishes the work-tree refresh that a crash cut short, so that the files it touched do not
 * look as if somebody had edited them. Files that somebody did edit are left alone and given back.
 */
export async function recoverWorkTree(journal: string): Promise<readonly string[]> {
  const entry = await readJournal(journal)
  const left = entry === null ? [] : await finishRefresh(entry)
  await clearJournal(journal)
  return left
}
