import { authorStamp, newsroomCommitter } from './author.ts'
import { type Change, type Save, commitMessage } from './change.ts'
import { runGit } from './git.ts'

function data(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${String(bytes.length)}\n`), bytes, Buffer.from('\n')])
}

function changeCommand({ path, content }: Change): Buffer {
  if (/[\s"\\\p{Cc}]/u.test(path)) throw new Error(`${path}: expected a path without spaces and quotes`)
  if (content === null) return Buffer.from(`D ${path}\n`)
  return Buffer.concat([Buffer.from(`M 100644 inline ${path}\n`), data(content)])
}

function commitHead(save: Pick<Save, 'author' | 'message' | 'trailers'>, ref: string, mark: number): Buffer {
  const now = new Date()
  const head = [
    `commit ${ref}`,
    `mark :${String(mark)}`,
    `author ${authorStamp(save.author, now)}`,
    `committer ${authorStamp(newsroomCommitter, now)}`,
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\n')), data(Buffer.from(commitMessage(save)))])
}

function commitCommand(save: Save, ref: string, mark: number, parent: string): Buffer {
  return Buffer.concat([
    commitHead(save, ref, mark),
    Buffer.from(`from ${parent}\n`),
    ...save.changes.map(changeCommand),
    Buffer.from(`get-mark :${String(mark)}\n`),
  ])
}

/** Runs a stream of commands; a stream that a crash cuts short writes nothing, because `done` is missing at its end. */
async function runFastImport(repository: string, commands: readonly Buffer[]): Promise<string[]> {
  const input = Buffer.concat([Buffer.from('feature done\n'), ...commands, Buffer.from('done\n')])
  const { output } = await runGit(repository, ['fast-import', '--quiet'], { input })
  return output.toString().trim().split('\n')
}

/**
 * Writes one commit for each save, each on top of the one before, the first on `parent`, with one
 * `git fast-import`. Gives the commits' ids; `ref` (new) points at the last. Nothing else sees them yet.
 */
export async function writeCommits(
  repository: string,
  { saves, ref, parent }: { saves: readonly Save[]; ref: string; parent: string },
): Promise<string[]> {
  const commands = saves.map((save, index) =>
    commitCommand(save, ref, index + 1, index === 0 ? parent : `:${String(index)}`),
  )
  return runFastImport(repository, commands)
}

/** A commit that joins two others. */
export interface MergeCommit extends Pick<Save, 'author' | 'message' | 'trailers'> {
  /** A new ref that will point at the commit. */
  readonly ref: string
  readonly parents: readonly [string, string]
  /** Object id of the merged tree. */
  readonly tree: string
  /** Files that differ from the merged tree: the id of their blob, or `null` to leave them out. */
  readonly files: ReadonlyMap<string, string | null>
}

/** Writes the commit and gives its id. Nothing but `ref` sees it yet. */
export async function writeMergeCommit(repository: string, merge: MergeCommit): Promise<string> {
  const [parent, other] = merge.parents
  const lines = [
    `from ${parent}`,
    `merge ${other}`,
    `M 040000 ${merge.tree} `,
    ...[...merge.files].map(([path, id]) => (id === null ? `D ${path}` : `M 100644 ${id} ${path}`)),
    'get-mark :1',
    '',
  ]
  const commands = [commitHead(merge, merge.ref, 1), Buffer.from(lines.join('\n'))]
  const [commit = ''] = await runFastImport(repository, commands)
  return commit
}
