import { readFileSync } from 'node:fs'
import { replaceFile } from './page-writer.ts'

/**
 * What releases were made from, in the words of those who made them. Kept under the hash of a release's root, so that
 * words never belong to another release than the one that they were said of, wherever a process was killed.
 */
export interface ReleaseOrigins {
  /** What was said of a release; `null` for nothing. */
  of(hash: string): string | null
  /** Keeps what is said of a release that is about to be shown; of others only that of the one before stays. */
  keep(hash: string, origin: string | null, before: string | null): void
}

function readOrigins(file: string): ReadonlyMap<string, string> {
  try {
    const kept = Object(JSON.parse(readFileSync(file, 'utf8'))) as Record<string, unknown>
    return new Map(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    // Lost or broken: whoever publishes then starts from nothing.
    return new Map()
  }
}

/** Opens what is kept in a file. */
export function openReleaseOrigins(file: string): ReleaseOrigins {
  let origins = new Map(readOrigins(file))
  const of = (hash: string): string | null => origins.get(hash) ?? null
  return {
    of,
    keep(hash, origin, before) {
      if (hash === before && of(hash) === origin) return
      const said = [...(before === null ? [] : [[before, of(before)] as const]), [hash, origin] as const]
      origins = new Map(said.filter((entry): entry is readonly [string, string] => entry[1] !== null))
      if (origin === null) origins.delete(hash)
      replaceFile(file, Buffer.from(JSON.stringify(Object.fromEntries(origins))))
    },
  }
}
