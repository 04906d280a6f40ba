import { type BranchTip, type DraftStatus, readTips } from './draft.ts'
import { runGit } from './git.ts'
import type { TreeEntry } from './tree.ts'

/** A file that two commits do not have alike; `null` where one does not have it. */
export interface Differing {
  readonly before: TreeEntry | null
  readonly after: TreeEntry | null
}

/** The files that two commits do not have alike, by path. */
export type Differences = ReadonlyMap<string, Differing>

/** A branch as a batch of saves finds it. */
export interface Standing {
  /** Full name of the branch. */
  readonly ref: string
  /** The commit it points at; `null` if it is still to be made. */
  readonly old: string | null
  /** The commit to build on: its own, or the published one for a draft that is still to be made. */
  readonly commit: string
  /** Step of the workflow; `null` for a branch that is still to be made. */
  readonly status: DraftStatus | null
  /** Where it differs from the published branch (`before`). */
  readonly differing: Differences
}

interface Difference {
  readonly commit: string
  readonly files: Map<string, Differing>
}

const noDifference: Differences = new Map()

// A head of `git diff-tree --raw`: ":100644 100644 <id before> <id after> M"; mode 000000 for no file.
function addFile({ files }: Difference, head: string, path: string): void {
  const [modeBefore = '', mode = '', idBefore = '', id = ''] = head.slice(1).split(' ')
  const entry = (entryMode: string, entryId: string): TreeEntry | null =>
    entryMode === '000000' ? null : { path, mode: entryMode, id: entryId }
  files.set(path, { before: entry(modeBefore, idBefore), after: entry(mode, id) })
}

/** Reads `git diff-tree --stdin -z`: a commit's id, then a head and a path for each of its files. */
function readDifferences(output: string): Difference[] {
  const words = output.split('\0')
  const differences: Difference[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const last = differences.at(-1)
    if (!word.startsWith(':')) differences.push({ commit: word, files: new Map() })
    else if (last !== undefined) addFile(last, word, words[(at += 1)] ?? '')
  }
  return differences
}

/** Two commits to compare. */
export interface Pair {
  readonly from: string
  readonly commit: string
}

/** Where some commits differ each from another one, by commit, with one git command. */
export async function readDiffering(
  repository: string,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Differences>> {
  if (pairs.length === 0) return new Map()
  const input = [...new Set(pairs.map(({ commit, from }) => `${commit} ${from}\n`))].join('')
  const arguments_ = ['diff-tree', '-r', '-z', '--no-renames', '--stdin']
  const { output } = await runGit(repository, arguments_, { input })
  return new Map(readDifferences(output.toString()).map(({ commit, files }) => [commit, files]))
}

/** Some branches of a repository and the published one, which must exist. */
export interface Standings {
  readonly published: string
  readonly of: (ref: string) => Standing
}

function standAt(ref: string, tip: BranchTip | undefined, start: string) {
  return {
    ref,
    old: tip?.commit ?? null,
    commit: tip?.commit ?? start,
    status: tip?.status ?? null,
  }
}

/** Reads where some branches stand, with two git commands however many there are. */
export async function readStandings(
  repository: string,
  published: string,
  refs: readonly string[],
): Promise<Standings> {
  const tips = await readTips(repository, [...new Set([published, ...refs])])
  const found = new Map(tips.map((tip) => [tip.ref, tip]))
  const start = found.get(published)?.commit
  if (start === undefined)
    throw new Error(`${repository}: expected a branch ${published} with a first commit, got none`)
  const others = [...found.values()].map(({ commit }) => commit).filter((commit) => commit !== start)
  const differing = await readDiffering(
    repository,
    others.map((commit) => ({ commit, from: start })),
  )
  const standings = new Map(
    refs.map((ref) => {
      const stand = standAt(ref, found.get(ref), start)
      return [ref, { ...stand, differing: differing.get(stand.commit) ?? noDifference }]
    }),
  )
  return {
    published: start,
    of: (ref) => standings.get(ref) ?? { ...standAt(ref, undefined, start), differing: noDifference },
  }
}
