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

function commitHead(save: CommitOrder, ref: string, mark: number): Buffer {
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

/** What becomes a commit. */
type CommitOrder = Pick<Save, 'author' | 'message' | 'trailers' | 'changes' | 'joins'>

/** Commits for one branch, each on top of the one before. */
export interface Chain {
  /** A new ref that will point at the last. */
  readonly ref: string
  /** What the first stands on. */
  readonly parent: string
  readonly commits: readonly CommitOrder[]
}

function commitCommand(
  save: CommitOrder,
  { ref, mark, parent }: { ref: string; mark: number; parent: string },
) {
  return Buffer.concat([
    commitHead(save, ref, mark),
    Buffer.from(`from ${parent}\n${save.joins === undefined ? '' : `merge ${save.joins}\n`}`),
    ...save.changes.map(changeCommand),
    Buffer.from(`get-mark :${String(mark)}\n`),
  ])
}

// From so many objects on (about four saves) a batch becomes one pack: with a file for each object, which the disk
// has to confirm one by one, ten saves at once took three times as long.
const unpackLimit = 'fastimport.unpackLimit=20'

/** Runs a stream of commands; a stream that a crash cuts short writes nothing, because `done` is missing at its end. */
async function runFastImport(repository: string, commands: readonly Buffer[]): Promise<string[]> {
  const input = Buffer.concat([Buffer.from('feature done\n'), ...commands, Buffer.from('done\n')])
  const { output } = await runGit(repository, ['-c', unpackLimit, 'fast-import', '--quiet'], { input })
  return output.toString().trim().split('\n')
}

/**
 * Writes the commits of some chains with one `git fast-import` and gives their ids, chain by chain.
 * Nothing but the chains' own refs sees them yet.
 */
export async function writeCommits(repository: string, chains: readonly Chain[]): Promise<string[][]> {
  let mark = 0
  const commands = chains.flatMap(({ ref, parent, commits }) =>
    commits.map((save, index) => {
      mark += 1
      return commitCommand(save, { ref, mark, parent: index === 0 ? parent : `:${String(mark - 1)}` })
    }),
  )
  const ids = await runFastImport(repository, commands)
  return chains.map(({ commits }) => ids.splice(0, commits.length))
}
