import { collectionOf, readableKind } from '../checks/path.ts'
import { runGit } from '../store/git.ts'
import { isFile, listTree } from '../store/tree.ts'

/** A file of a commit; `blob` is `null` where a change took it away. */
export interface ContentChange {
  readonly path: string
  readonly blob: string | null
}

function isEntry(path: string): boolean {
  try {
    if (readableKind(path) !== 'text') return false
    collectionOf(path)
    return true
  } catch {
    return false
  }
}

/** Every entry's file of a commit; links and files of foreign names are none. */
export async function listContent(repository: string, commit: string): Promise<ContentChange[]> {
  const entries = await listTree(repository, commit, 'content')
  return entries
    .filter((entry) => isFile(entry) && isEntry(entry.path))
    .map(({ path, id }) => ({ path, blob: id }))
}

/** The entries' files in which two commits differ. Rejects if git does not have the first any more. */
export async function changedContent(
  repository: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ContentChange[]> {
  const range = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--full-index', from, to]
  const { output } = await runGit(repository, [...range, '--', 'content/'])
  const words = output.toString().split('\0')
  return words.flatMap((path, index) => {
    const [, mode, , blob] = index % 2 === 0 ? [] : (words[index - 1]?.split(' ') ?? [])
    if (blob === undefined || mode === undefined || !isEntry(path)) return []
    return [{ path, blob: /^100(?:644|755)$/u.test(mode) ? blob : null }]
  })
}

/** The blob of one file in each of some commits, in their order; `null` where it is not there. */
export async function blobsAt(
  repository: string,
  places: readonly { readonly commit: string; readonly path: string }[],
): Promise<(string | null)[]> {
  if (places.length === 0) return []
  const input = places.map(({ commit, path }) => `${commit}:${path}\n`).join('')
  const { output } = await runGit(repository, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    input,
  })
  return output
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => (line.endsWith(' blob') ? line.slice(0, -' blob'.length) : null))
}
