import { type Conflict, ConflictRefusal, Refusal } from '../refusal.ts'
import type { Change, Save } from './change.ts'
import { conflictBetween, sayConflict } from './conflict.ts'
import { revisionOf } from './revision.ts'
import { type TreeEntry, entriesAt, isFile, readEntries } from './tree.ts'

/** A branch as a run of saves sees it: what the commit holds, then what the saves before this one made of it. */
export interface View {
  readonly files: Map<string, Buffer | null>
  readonly entries: ReadonlyMap<string, TreeEntry>
}

/** Reads everything that some saves touch, once for all of them. */
export async function loadView(repository: string, commit: string, saves: readonly Save[]): Promise<View> {
  const paths = [...new Set(saves.flatMap(({ changes }) => changes.map(({ path }) => path)))]
  const entries = await entriesAt(repository, commit, paths)
  const stored = await readEntries(
    repository,
    paths.flatMap((path) => entries.get(path) ?? []),
  )
  const files = new Map<string, Buffer | null>(paths.map((path) => [path, null]))
  for (const { path, content } of stored) files.set(path, content)
  return { files, entries }
}

/** Refuses a path that is a link, leads through one, or is a folder. */
function refuseLinks(view: View, path: string): void {
  const steps = path.split('/')
  steps.forEach((_step, index) => {
    const at = steps.slice(0, index + 1).join('/')
    const entry = view.entries.get(at)
    const fits = entry === undefined || (at === path ? isFile(entry) : entry.mode === '040000')
    if (!fits) throw new Refusal(422, `${path}: cần một tệp thường, nhưng ${at} không phải tệp thường.`)
  })
}

function conflictOf(view: View, { path, content, revision }: Change): Conflict | undefined {
  const theirs = view.files.get(path) ?? null
  const current = revisionOf(theirs)
  // Two editors who made the same change have no quarrel.
  if (revision === undefined || revision === current || revisionOf(content) === current) return undefined
  return conflictBetween(path, content, theirs)
}

function refuseConflicts(view: View, { changes }: Save): void {
  const conflicts = changes.flatMap((change) => conflictOf(view, change) ?? [])
  const [first] = conflicts
  if (first === undefined) return
  const seen = changes.find(({ path }) => path === first.path)?.revision
  throw new ConflictRefusal(sayConflict(first, seen === null), conflicts)
}

/**
 * The changes of a save that really change something, after checking it against the view;
 * the view then holds them, so that the next save is compared with this one.
 * Throws a `Refusal`; then the view is as before.
 */
export function applySave(view: View, save: Save): readonly Change[] {
  for (const { path } of save.changes) refuseLinks(view, path)
  refuseConflicts(view, save)
  const real = save.changes.filter(
    ({ path, content }) => revisionOf(content) !== revisionOf(view.files.get(path) ?? null),
  )
  for (const { path, content } of real) view.files.set(path, content)
  return real
}
