import { readBlobs } from './blob.ts'
import { gitText } from './git.ts'
import { type Differing, readDiffering } from './standing.ts'
import { type TreeEntry, isFile } from './tree.ts'

/** One file in which a draft differs from where it left the published branch. */
export interface DraftFile {
  readonly path: string
  readonly change: 'added' | 'modified' | 'deleted'
  /** As the draft has it; `null` where it deletes the file. */
  readonly content: Buffer | null
}

/** The same with what was there when the draft left. */
export interface DraftChange extends DraftFile {
  readonly base: Buffer | null
}

/**
 * Where some drafts left the published branch, by the draft's commit, with one git command: the first ancestor
 * that the published branch has too.
 */
async function findStarts(
  repository: string,
  published: string,
  drafts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const text = await gitText(
    repository,
    'rev-list',
    '--first-parent',
    '--parents',
    ...drafts,
    `^${published}`,
  )
  const parents = new Map(
    text.split('\n').map((line) => {
      const [commit = '', parent] = line.split(' ')
      return [commit, parent] as const
    }),
  )
  return new Map(
    drafts.map((draft) => {
      let start = draft
      for (let next = parents.get(start); next !== undefined; next = parents.get(start)) start = next
      return [draft, start]
    }),
  )
}

function idOf(entry: TreeEntry | null): string {
  return entry !== null && isFile(entry) ? entry.id : ''
}

/**
 * The files that some drafts change, by the draft's commit, with three git commands however many drafts
 * there are. What is no ordinary file (a link) counts as no file.
 */
export async function readDraftChanges(
  repository: string,
  published: string,
  drafts: readonly string[],
): Promise<ReadonlyMap<string, readonly DraftChange[]>> {
  if (drafts.length === 0) return new Map()
  const starts = await findStarts(repository, published, drafts)
  const pairs = drafts.map((commit) => ({ commit, from: starts.get(commit) ?? commit }))
  const differing = await readDiffering(repository, pairs)
  const files = [...differing.values()].flatMap((changes) => [...changes.values()])
  const ids = files.flatMap(({ before, after }) => [idOf(before), idOf(after)])
  const blobs = await readBlobs(
    repository,
    ids.filter((id) => id !== ''),
  )
  const toChange = ([path, { before, after }]: [string, Differing]): DraftChange => ({
    path,
    change: after === null ? 'deleted' : before === null ? 'added' : 'modified',
    content: blobs.get(idOf(after)) ?? null,
    base: blobs.get(idOf(before)) ?? null,
  })
  return new Map(drafts.map((draft) => [draft, [...(differing.get(draft) ?? [])].map(toChange)]))
}
