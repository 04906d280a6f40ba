import type { SeenVersion } from '#admin/app/newsroom/versions.ts'
import type { KeptTyping } from './autosave.ts'

/** What this browser kept of an entry that is being typed, as Decap keeps it, with when and on what it was typed. */
export interface Backup {
  readonly raw: string
  readonly path: string
  readonly mediaFiles?: readonly object[]
  /** ISO moment; missing in what an earlier version kept. */
  readonly when?: string
  readonly base?: SeenVersion
}

/** Under which name the newsroom keeps the typing of an entry. A new entry has no slug yet. */
export function typingKey(collection: string, slug: unknown): string {
  return `${collection}/${typeof slug === 'string' && slug !== '' ? slug : 'new'}`
}

function toBackup({ source, when, base }: KeptTyping, local: Backup | null): Backup {
  return {
    raw: source,
    path: local?.path ?? '',
    mediaFiles: local?.mediaFiles ?? [],
    when,
    base: { revision: base, source: null },
  }
}

/** The later of what this browser and what the newsroom kept (it may have been typed elsewhere); `null` for neither. */
export function latestBackup(local: Backup | null, kept: KeptTyping | null): Backup | null {
  if (kept === null || kept.source === local?.raw) return local
  return local !== null && (local.when ?? '') >= kept.when ? local : toBackup(kept, local)
}
