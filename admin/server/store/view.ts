import { type Conflict, ConflictRefusal, Refusal } from '../refusal.ts'
import { readBlobs } from './blob.ts'
import type { Change, Save } from './change.ts'
import { sayConflict } from './conflict.ts'
import { revisionOf } from './revision.ts'
import { settle } from './settle.ts'
import type { Standing } from './standing.ts'
import { type TreeEntry, entriesAt, isFile } from './tree.ts'

/** A branch as a run of saves sees it: what the commit holds, then what the saves before this one made of it. */
export interface View {
  readonly files: Map<string, Buffer | null>
  /** The entry at every path in question and at every folder on the way to it. */
  readonly entryAt: (path: string) => TreeEntry | undefined
}

/** Some saves and the branch they are for. */
export interface Work {
  readonly standing: Standing
  readonly saves: readonly Save[]
}

function pathsOf({ saves }: Work): string[] {
  return [...new Set(saves.flatMap(({ changes }) => changes.map(({ path }) => path)))]
}

type EntryAt = View['entryAt']

function lookUp(published: ReadonlyMap<string, TreeEntry>, { standing }: Work): EntryAt {
  return (path) => {
    const own = standing.differing.get(path)
    return own === undefined ? published.get(path) : (own.after ?? undefined)
  }
}

function idAt(entryAt: EntryAt, path: string): string | null {
  const entry = entryAt(path)
  return entry !== undefined && isFile(entry) ? entry.id : null
}

/** Reads everything that some saves touch on their branches, with two git commands for all of them. */
export async function loadViews(
  repository: string,
  published: string,
  works: readonly Work[],
): Promise<View[]> {
  const entries = await entriesAt(repository, published, works.flatMap(pathsOf))
  const looks = works.map((work) => ({ paths: pathsOf(work), entryAt: lookUp(entries, work) }))
  const ids = looks.flatMap(({ paths, entryAt }) => paths.flatMap((path) => idAt(entryAt, path) ?? []))
  const blobs = await readBlobs(repository, ids)
  return looks.map(({ paths, entryAt }) => {
    const contents = paths.map((path) => [path, blobs.get(idAt(entryAt, path) ?? '') ?? null] as const)
    return { entryAt, files: new Map(contents) }
  })
}

/** Refuses a path that is a link, leads through one, or is a folder. */
function refuseLinks(view: View, path: string): void {
  const steps = path.split('/')
  steps.forEach((_step, index) => {
    const at = steps.slice(0, index + 1).join('/')
    const entry = view.entryAt(at)
    const fits = entry === undefined || (at === path ? isFile(entry) : entry.mode === '040000')
    if (!fits) throw new Refusal(422, `${path}: cần một tệp thường, nhưng ${at} không phải tệp thường.`)
  })
}

function refuseConflicts(conflicts: readonly Conflict[], { changes }: Save): void {
  const [first] = conflicts
  if (first === undefined) return
  const seen = changes.find(({ path }) => path === first.path)?.revision
  throw new ConflictRefusal(sayConflict(first, seen === null), conflicts)
}

/** A change as it will be kept. */
interface FinalChange {
  readonly path: string
  readonly content: Buffer | null
}

function settleAll(view: View, save: Save): FinalChange[] {
  const conflicts: Conflict[] = []
  const settled = save.changes.flatMap((change: Change): FinalChange[] => {
    const outcome = settle(change, view.files.get(change.path) ?? null)
    if ('content' in outcome) return [{ path: change.path, content: outcome.content }]
    conflicts.push(outcome.conflict)
    return []
  })
  refuseConflicts(conflicts, save)
  return settled
}

function finish(view: View, { finish: last }: Save, { path, content }: FinalChange): FinalChange {
  if (last === undefined || content === null) return { path, content }
  return { path, content: last({ path, content, before: view.files.get(path) ?? null }) }
}

/** A save after all checks: what it really changes, and what differs from what was sent. */
export interface AppliedSave {
  readonly changes: readonly FinalChange[]
  readonly kept: ReadonlyMap<string, Buffer>
}

function keptOtherwise({ changes }: Save, final: readonly FinalChange[]): ReadonlyMap<string, Buffer> {
  const pairs = final.flatMap(({ path, content }, index) => {
    const sent = changes[index]?.content ?? null
    return content === null || sent?.equals(content) === true ? [] : [[path, content] as const]
  })
  return new Map(pairs)
}

/**
 * Checks a save against the view, merges it with what others did, and gives what it comes to;
 * the view then holds it, so that the next save is compared with this one.
 * Throws a `Refusal`; then the view is as before.
 */
export function applySave(view: View, save: Save): AppliedSave {
  for (const { path } of save.changes) refuseLinks(view, path)
  const final = settleAll(view, save).map((change) => finish(view, save, change))
  const changes = final.filter(
    ({ path, content }) => revisionOf(content) !== revisionOf(view.files.get(path) ?? null),
  )
  const kept = keptOtherwise(save, final)
  for (const { path, content } of changes) view.files.set(path, content)
  return { changes, kept }
}
