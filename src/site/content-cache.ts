import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What files were read and rendered into, kept between runs under a key of everything it was made from. */
export interface ContentCache {
  find(key: string): string | undefined
  keep(key: string, value: string): void
  /** Writes what was kept; until then it may be lost. */
  save(): void
  /** Starts anew where there are more than this many values: the rest belongs to texts of long ago. */
  limit(most: number): void
  close(): void
}

/** A cache that keeps nothing. */
export const noCache: ContentCache = {
  find: () => undefined,
  keep: () => undefined,
  save: () => undefined,
  limit: () => undefined,
  close: () => undefined,
}

// One SQLite file: several processes and threads may use it at once, a value is found in some ten
// microseconds, and it can be lost at any time without harm, so nothing waits for the disk.
const setUp = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`

/** Values written at once. */
const batch = 200

/** Opens, or makes, the cache in one file. */
export function openContentCache(file: string): ContentCache {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(setUp)
  const select = database.prepare('SELECT value FROM kept WHERE key = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO kept VALUES (?, ?)')
  const waiting = new Map<string, string>()

  function save(): void {
    if (waiting.size === 0) return
    database.exec('BEGIN IMMEDIATE')
    for (const [key, value] of waiting) insert.run(key, value)
    database.exec('COMMIT')
    waiting.clear()
  }

  return {
    find: (key) => waiting.get(key) ?? (select.get(key) as { value: string } | undefined)?.value,
    keep(key, value) {
      waiting.set(key, value)
      if (waiting.size >= batch) save()
    },
    save,
    limit(most) {
      const { count } = database.prepare('SELECT count(*) AS count FROM kept').get() as { count: number }
      if (count > most) database.exec('DELETE FROM kept; VACUUM;')
    },
    close() {
      save()
      database.close()
    },
  }
}
