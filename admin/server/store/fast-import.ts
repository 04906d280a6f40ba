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

function commitCommand(save: Save, ref: string, mark: number, parent: string): Buffer {
  const now = new Date()
  const head = [
    `commit ${ref}`,
    `mark :${String(mark)}`,
    `author ${authorStamp(save.author, now)}`,
    `committer ${authorStamp(newsroomCommitter, now)}`,
    '',
  ]
  return Buffer.concat([
    Buffer.from(head.join('\n')),
    data(Buffer.from(commitMessage(save))),
    Buffer.from(`from ${parent}\n`),
    ...save.changes.map(changeCommand),
    Buffer.from(`get-mark :${String(mark)}\n`),
  ])
}

/**
 * Writes one commit for each save, each on top of the one before, the first on `parent`, with one
 * `git fast-import`. Gives the commits' ids; `ref` (new) points at the last. Nothing else sees them yet.
 * A stream that a crash cuts short writes nothing, because `done` is missing at its end.
 */
export async function writeCommits(
  repository: string,
  { saves, ref, parent }: { saves: readonly Save[]; ref: string; parent: string },
): Promise<string[]> {
  const commands = saves.map((save, index) =>
    commitCommand(save, ref, index + 1, index === 0 ? parent : `:${String(index)}`),
  )
  const input = Buffer.concat([Buffer.from('feature done\n'), ...commands, Buffer.from('done\n')])
  const { output } = await runGit(repository, ['fast-import', '--quiet'], { input })
  return output.toString().trim().split('\n')
}
