import { type BranchTip, type DraftStatus, readTips } from './draft.ts'
import { runGit } from './git.ts'
import type { TreeEntry } from './tree.ts'

/** A file of one branch that is not as the published one has it. */
export interface DifferingEntry extends TreeEntry {
  /** True if the published branch has no such file. */
  readonly isNew: boolean
}

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
  /** Where it differs from the published branch: the entry there, `null` for a file it does not have. */
  readonly differing: ReadonlyMap<string, DifferingEntry | null>
}

interface Difference {
  readonly commit: string
  readonly files: Map<string, DifferingEntry | null>
}

const noDifference: ReadonlyMap<string, DifferingEntry | null> = new Map()

function addFile({ files }: Difference, head: string, path: string): void {
  const [, mode = '', , id = '', letter] = head.slice(1).split(' ')
  files.set(path, letter === 'D' ? null : { path, mode, id, isNew: letter === 'A' })
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

/** Where some commits differ from another one, by commit, with one git command. */
export async function readDiffering(
  repository: string,
  from: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, DifferingEntry | null>>> {
  if (commits.length === 0) return new Map()
  const input = [...new Set(commits)].map((commit) => `${commit} ${from}\n`).join('')
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
  const differing = await readDiffering(repository, start, others)
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
