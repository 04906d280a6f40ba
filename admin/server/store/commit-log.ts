import { runGit } from './git.ts'

/** What a commit did to one file. */
export interface LoggedFile {
  readonly change: 'added' | 'modified' | 'moved' | 'deleted'
  readonly path: string
  /** Where a moved file was before. */
  readonly from: string | null
  /** Id of the blob before the commit; zeros for a new file. */
  readonly before: string
}

/** A commit with the files in question that it changed, beside its first parent. */
export interface LoggedCommit {
  readonly commit: string
  readonly parents: readonly string[]
  /** ISO 8601. */
  readonly when: string
  readonly author: string
  /** First line of the message. */
  readonly message: string
  readonly files: readonly LoggedFile[]
}

// Neither stands in a name or a first line: the newsroom takes control characters out, and git ends lines there.
const head = '\u0001'
const gap = '\u0002'
const format = `--format=${['%x01%H', '%P', '%aI', '%an', '%s'].join('%x02')}`

function toCommit(text: string, files: readonly LoggedFile[]): LoggedCommit {
  const [commit = '', parents = '', when = '', author = '', message = ''] = text.slice(1).split(gap)
  return { commit, parents: parents.split(' ').filter((id) => id !== ''), when, author, message, files }
}

const changes: Readonly<Record<string, LoggedFile['change']>> = { A: 'added', D: 'deleted', R: 'moved' }

/** Reads `git log -z --raw`: a head, then for each file what happened and its path, or two for a moved one. */
function readOutput(output: string): LoggedCommit[] {
  const words = output.split('\0')
  const commits: { readonly text: string; readonly files: LoggedFile[] }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word.startsWith(head)) commits.push({ text: word, files: [] })
    else if (word.trimStart().startsWith(':')) {
      const [, , before = '', , letter = ''] = word.trimStart().split(' ')
      const isMoved = letter.startsWith('R')
      const from = isMoved ? (words[(at += 1)] ?? '') : null
      const path = words[(at += 1)] ?? ''
      commits.at(-1)?.files.push({ change: changes[letter.charAt(0)] ?? 'modified', path, from, before })
    }
  }
  return commits.map(({ text, files }) => toCommit(text, files))
}

/** Some commits, the newest first, as `git log` chooses them by the arguments. */
export async function readLog(repository: string, arguments_: readonly string[]): Promise<LoggedCommit[]> {
  const shape = ['-z', '--raw', '--no-abbrev', '--diff-merges=first-parent', format]
  const { output } = await runGit(repository, ['log', ...shape, ...arguments_])
  return readOutput(output.toString())
}
