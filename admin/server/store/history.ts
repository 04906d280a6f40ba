import { type LoggedCommit, type LoggedFile, readLog } from './commit-log.ts'
import { gitText } from './git.ts'

/** One version of an entry. */
interface Version extends Pick<LoggedCommit, 'commit' | 'when' | 'author' | 'message'> {
  /** What was done; `published`: a draft became what readers see. */
  readonly change: LoggedFile['change'] | 'published'
  /** Where the entry was in this version. */
  readonly path: string
  /** Set for a version that readers do not see yet. */
  readonly draft?: true
}

/** Where a history goes on: the commits to start from, the path there, and how many versions of it were told. */
export interface HistoryPlace {
  readonly starts: readonly string[]
  readonly path: string
  readonly told: number
}

/** Some versions of an entry, the newest first, and where the older ones are. */
export interface HistoryPage {
  readonly versions: readonly Version[]
  readonly next: HistoryPlace | null
}

function isMerge({ parents }: LoggedCommit): boolean {
  return parents.length > 1
}

/** Which commit is the one that moved the file to a path; merges only tell again what a draft's commit told. */
function isBeginning(commit: LoggedCommit): boolean {
  return !isMerge(commit) && commit.files.some(({ change }) => change === 'added')
}

/** Where a file was before the commit that brought it to a path; `null` if the commit made it. */
async function movedFrom(repository: string, { commit }: LoggedCommit, path: string): Promise<string | null> {
  const [logged] = await readLog(repository, ['--no-walk', '-M', '--diff-filter=R', commit])
  return logged?.files.find((file) => file.path === path)?.from ?? null
}

/** Whether a commit is the entry's own: git also tells of those that published another entry's draft begun before this version. */
function isOwn(commit: LoggedCommit): boolean {
  return !isMerge(commit) || commit.files.length > 0
}

function changeOf(commit: LoggedCommit): Version['change'] {
  const change = commit.files[0]?.change ?? 'modified'
  return isMerge(commit) && change !== 'deleted' ? 'published' : change
}

function toVersion(commit: LoggedCommit, path: string, drafts: ReadonlySet<string>): Version {
  const { when, author, message } = commit
  const change = changeOf(commit)
  const version = { commit: commit.commit, when, author, message, change, path }
  return drafts.has(commit.commit) ? { ...version, draft: true } : version
}

/** Versions under one path, at most `size` and one more to tell whether there are others. */
function readVersions(repository: string, { starts, path, told }: HistoryPlace, size: number) {
  const range = [`--skip=${String(told)}`, `--max-count=${String(size + 1)}`, ...starts, '--', path]
  return readLog(repository, ['--full-history', '--show-pulls', '--date-order', '--no-renames', ...range])
}

async function readPage(
  repository: string,
  place: HistoryPlace,
  { size, drafts }: { readonly size: number; readonly drafts: ReadonlySet<string> },
): Promise<HistoryPage> {
  const { path, told } = place
  const read = await readVersions(repository, place, size)
  const found = read.slice(0, size).filter(isOwn)
  const beginning = found.findIndex(isBeginning)
  const at = found[beginning]
  const from = at === undefined ? null : await movedFrom(repository, at, path)
  if (at === undefined || from === null) {
    const versions = found.map((commit) => toVersion(commit, path, drafts))
    return goOn(versions, read.length > size ? { ...place, told: told + size } : null)
  }
  const own = found.slice(0, beginning).map((commit) => toVersion(commit, path, drafts))
  const moved: Version = { ...toVersion(at, path, drafts), change: 'moved' }
  return goOn([...own, moved], { starts: at.parents.slice(0, 1), path: from, told: 0 })

  /** Fills the page with what is older. */
  async function goOn(versions: readonly Version[], next: HistoryPlace | null): Promise<HistoryPage> {
    if (next === null || versions.length === size) return { versions, next }
    const older = await readPage(repository, next, { size: size - versions.length, drafts })
    return { versions: [...versions, ...older.versions], next: older.next }
  }
}

async function commitsOfDraft(repository: string, published: string, draft: string | null) {
  if (draft === null) return new Set<string>()
  const text = await gitText(repository, 'rev-list', draft, `^${published}`)
  return new Set(text.split('\n').filter((commit) => commit !== ''))
}

/** What to tell of an entry's history. */
export interface HistoryQuestion {
  readonly place: HistoryPlace
  readonly size: number
  /** Full name of the published branch. */
  readonly published: string
  /** The draft's commit, where the entry has one: versions that only it has are marked. */
  readonly draft: string | null
}

/** The versions of an entry, the newest first, through all addresses it had. */
export async function readHistory(repository: string, question: HistoryQuestion): Promise<HistoryPage> {
  const { place, size, published, draft } = question
  const drafts = await commitsOfDraft(repository, published, draft)
  return readPage(repository, place, { size, drafts })
}
