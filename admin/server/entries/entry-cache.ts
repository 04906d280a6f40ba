import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type EntryFacts, factsVersion } from './entry-facts.ts'

/** What is kept of a file, under the object id that git gives its bytes. */
export interface CachedEntry {
  /** Git's object id of the file's bytes. */
  readonly blob: string
  /** SHA-256 of the bytes, as saves compare it. */
  readonly revision: string
  /** The front matter as it stands in the file. */
  readonly front: string
  readonly facts: EntryFacts
}

/** The part of it that stays in memory. */
export type KnownEntry = Omit<CachedEntry, 'front'>

/** Name of the file beside the newsroom's database. It may be deleted at any time: git has everything. */
const fileName = 'entries.sqlite'

const table = `CREATE TABLE IF NOT EXISTS entries (
  blob TEXT PRIMARY KEY,
  revision TEXT NOT NULL,
  front TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT, WITHOUT ROWID`

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {}
  if (version !== factsVersion)
    database.exec(`DROP TABLE IF EXISTS entries; PRAGMA user_version = ${String(factsVersion)}`)
  database.exec(table)
  return database
}

/** A file that a crash has torn is thrown away; where the disk takes none, memory does. */
function openOrRenew(file: string): DatabaseSync {
  try {
    return open(file)
  } catch {
    return renew(file)
  }
}

function renew(file: string): DatabaseSync {
  try {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    return open(file)
  } catch {
    return open(':memory:')
  }
}

type Row = Readonly<Record<string, unknown>>

function toKnown({ blob, revision, facts }: Row): KnownEntry {
  return {
    blob: String(blob),
    revision: String(revision),
    facts: JSON.parse(String(facts)) as EntryFacts,
  }
}

/** Front matter that was read before, on disk, so that a newsroom of ten thousand articles starts at once. */
export class EntryCache {
  readonly #database: DatabaseSync

  /** Opens the cache beside a newsroom's database; in memory where that is. */
  constructor(newsroom: DatabaseSync) {
    const place = newsroom.location()
    this.#database = place === null ? open(':memory:') : openOrRenew(join(dirname(place), fileName))
  }

  /** Everything that is kept. */
  all(): Map<string, KnownEntry> {
    const rows = this.#database.prepare('SELECT blob, revision, facts FROM entries').all()
    return new Map(rows.map((row) => [String(row['blob']), toKnown(row)]))
  }

  /** What is kept of one file, or `null`. */
  find(blob: string): KnownEntry | null {
    const row = this.#database.prepare('SELECT blob, revision, facts FROM entries WHERE blob = ?').get(blob)
    return row === undefined ? null : toKnown(row)
  }

  /** The front matter of one file, or `null`. */
  front(blob: string): string | null {
    const row = this.#database.prepare('SELECT front FROM entries WHERE blob = ?').get(blob)
    return row === undefined ? null : String(row['front'])
  }

  /** Keeps some files' front matter, all in one transaction; or nothing, where the disk is full. */
  keep(entries: readonly CachedEntry[]): void {
    this.#write(() => {
      const insert = this.#database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)')
      for (const { blob, revision, front, facts } of entries)
        insert.run(blob, revision, front, JSON.stringify(facts))
    })
  }

  /** Throws away all but some files'. */
  prune(wanted: ReadonlySet<string>): void {
    this.#write(() => {
      const kept = this.#database.prepare('SELECT blob FROM entries').all()
      const remove = this.#database.prepare('DELETE FROM entries WHERE blob = ?')
      for (const { blob } of kept) if (!wanted.has(String(blob))) remove.run(String(blob))
    })
  }

  // What cannot be kept is read from git again: no reason to refuse anybody a list.
  #write(work: () => void): void {
    try {
      this.#database.exec('BEGIN')
      work()
      this.#database.exec('COMMIT')
    } catch {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
    }
  }
}
