import type { DatabaseSync } from 'node:sqlite'

/** What somebody typed and has not saved yet. */
export interface Autosave {
  /** `<collection>/<slug>`, or `<collection>/new` for an entry without a name. */
  readonly key: string
  /** The whole file as it stood in the form. */
  readonly source: string
  /** Revision that the typing started from; `null` for a new entry. */
  readonly base: string | null
  /** Title of the entry, for a list; `null` where it has none yet. */
  readonly title: string | null
  /** ISO moment. */
  readonly when: string
}

/** How long typing is kept, in days, and how many entries of one member. */
const longestStay = 60
const mostEntries = 50

const table = `CREATE TABLE IF NOT EXISTS autosaves (
  member TEXT NOT NULL,
  key TEXT NOT NULL,
  source TEXT NOT NULL,
  base TEXT,
  title TEXT,
  moment TEXT NOT NULL,
  PRIMARY KEY (member, key)
) STRICT`

type Row = Readonly<Record<string, unknown>>

function toAutosave({ key, source, base, title, moment }: Row): Autosave {
  return {
    key: String(key),
    source: String(source),
    base: typeof base === 'string' ? base : null,
    title: typeof title === 'string' ? title : null,
    when: String(moment),
  }
}

/** Everybody's unsaved typing, each member's apart, in the newsroom's own database. */
export class AutosaveShelf {
  readonly #database: DatabaseSync
  readonly #now: () => number

  constructor(database: DatabaseSync, now: () => number = Date.now) {
    database.exec(table)
    this.#database = database
    this.#now = now
  }

  /** Keeps a member's typing in the place of what he typed there before. Gives the moment. */
  keep(member: string, { key, source, base, title }: Omit<Autosave, 'when'>): string {
    const moment = new Date(this.#now()).toISOString()
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO autosaves (member, key, source, base, title, moment) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(member, key, source, base, title, moment)
    this.#forget(member)
    return moment
  }

  /** What a member typed, or `null`. */
  read(member: string, key: string): Autosave | null {
    const row = this.#database
      .prepare('SELECT * FROM autosaves WHERE member = ? AND key = ? AND moment >= ?')
      .get(member, key, this.#oldest())
    return row === undefined ? null : toAutosave(row)
  }

  /** Throws away what a member typed: it is saved, or not wanted. */
  drop(member: string, key: string): void {
    this.#database.prepare('DELETE FROM autosaves WHERE member = ? AND key = ?').run(member, key)
  }

  /** Everything that a member typed and has not saved, the latest first. */
  list(member: string): Autosave[] {
    return this.#database
      .prepare('SELECT * FROM autosaves WHERE member = ? AND moment >= ? ORDER BY moment DESC, rowid DESC')
      .all(member, this.#oldest())
      .map(toAutosave)
  }

  #oldest(): string {
    return new Date(this.#now() - longestStay * 24 * 60 * 60 * 1000).toISOString()
  }

  #forget(member: string): void {
    this.#database.prepare('DELETE FROM autosaves WHERE moment < ?').run(this.#oldest())
    this.#database
      .prepare(
        'DELETE FROM autosaves WHERE member = ?1 AND key NOT IN (SELECT key FROM autosaves WHERE member = ?1 ORDER BY moment DESC, rowid DESC LIMIT ?2)',
      )
      .run(member, mostEntries)
  }
}
