import { type MergedEntry, mergeEntry } from '#src/versions/merge-entry.ts'
import { collectionOf } from '../checks/path.ts'
import type { Conflict } from '../refusal.ts'
import type { Change } from './change.ts'
import { conflictBetween } from './conflict.ts'
import { revisionOf } from './revision.ts'

/** What a change comes to beside what others did: the bytes to keep, or the conflict. */
export type Settled = { readonly content: Buffer | null } | { readonly conflict: Conflict }

function isText(path: string): boolean {
  return /\.(?:md|yml)$/u.test(path)
}

/** The change merged with what stands there; `null` where it has no sure base, or one side deleted the file. */
function merge({ path, content, revision, base }: Change, theirs: Buffer | null): MergedEntry | null {
  if (base === undefined || revisionOf(base) !== revision) return null
  if (content === null || theirs === null || !isText(path)) return null
  return mergeEntry(collectionOf(path), {
    base: base.toString(),
    mine: content.toString(),
    theirs: theirs.toString(),
  })
}

/**
 * Settles a change with what stands at its path now. It is kept as sent if the editor has seen what stands
 * there, merged if he started from something older and touched other places, and a conflict otherwise.
 */
export function settle(change: Change, theirs: Buffer | null): Settled {
  const { path, content, revision, base, over } = change
  const current = revisionOf(theirs)
  // Two editors who made the same change have no quarrel.
  if (revision === undefined || [revision, over, revisionOf(content)].includes(current)) return { content }
  const merged = merge(change, theirs)
  if (merged?.isClean === true) return { content: Buffer.from(merged.source) }
  return { conflict: conflictBetween({ path, mine: content, theirs, base: base ?? null, merged }) }
}
