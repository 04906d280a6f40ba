import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** Something that somebody did, or tried to do. */
export interface Deed {
  /** Id of the member; `null`: nobody who is signed in. */
  readonly memberId: string | null
  /** `Name <email>`, as it was at the time; of a failed sign-in, the email typed. */
  readonly member: string
  /** Name of the action. */
  readonly action: string
  /** What it was done to: paths, a draft, another member. */
  readonly target: string
  /** `ok`, or why not. */
  readonly outcome: string
  /** The network address it came from. */
  readonly address: string
}

/** A line of the audit log. */
interface AuditLine extends Deed {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly when: string
}

/** A page of the log, newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** What asks for the page after this one; `null`: there is none. */
  readonly cursor: string | null
}

/** Which lines to read. */
export interface AuditQuery {
  readonly cursor?: string | undefined
  /** How many; default 50. */
  readonly size?: number | undefined
  /** Only those of one member, by id. */
  readonly member?: string | undefined
}

// The database itself refuses to change what was written: no slip of ours, and no statement that somebody sneaks in
// beside ours, rewrites the past. (`INSERT OR REPLACE` deletes without telling a trigger, hence the third.)
const tables = `
CREATE TABLE IF NOT EXISTS audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, "when" TEXT NOT NULL, memberId TEXT, member TEXT NOT NULL,
  action TEXT NOT NULL, target TEXT NOT NULL, outcome TEXT NOT NULL, address TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS auditByMember ON audit (memberId, id);
CREATE TRIGGER IF NOT EXISTS auditIsNotChanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS auditIsNotDeleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS auditIsNotReplaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;`

/** Longest text of one column, in characters: nobody fills the disk with an email of a megabyte. */
const longest = 300

function clip(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

function toLine(row: Record<string, unknown>): AuditLine {
  const text = (name: string): string => String(row[name])
  return {
    id: Number(row['id']),
    when: text('when'),
    memberId: row['memberId'] === null ? null : text('memberId'),
    member: text('member'),
    action: text('action'),
    target: text('target'),
    outcome: text('outcome'),
    address: text('address'),
  }
}

interface Waiting {
  readonly values: readonly SQLInputValue[]
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** Who did what in the newsroom. Lines are added and read, never changed or removed. */
export class AuditLog {
  readonly #database: DatabaseSync
  readonly #now: () => Date
  #waiting: Waiting[] = []

  constructor(database: DatabaseSync, now: () => Date = () => new Date()) {
    database.exec(tables)
    this.#database = database
    this.#now = now
  }

  /**
   * Adds a line; it is on the disk when this resolves. Lines that come together are written together: each write waits
   * for the disk, and with fifty editors at once the newsroom would do nothing else. Rejects if the disk takes no more.
   */
  add({ memberId, member, action, target, outcome, address }: Deed): Promise<void> {
    const texts = [member, action, target, outcome, address].map(clip)
    const values = [this.#now().toISOString(), memberId, ...texts]
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#write())
      this.#waiting.push({ values, resolve, reject })
    })
  }

  #write(): void {
    const batch = this.#waiting
    this.#waiting = []
    try {
      this.#insert(batch.map(({ values }) => values))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  #insert(rows: readonly (readonly SQLInputValue[])[]): void {
    const columns = '"when", memberId, member, action, target, outcome, address'
    const places = rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')
    this.#database.prepare(`INSERT INTO audit (${columns}) VALUES ${places}`).run(...rows.flat())
  }

  /** Reads a page of lines, newest first. */
  read({ cursor, size = 50, member }: AuditQuery): AuditPage {
    const conditions = ['id < ?', ...(member === undefined ? [] : ['memberId = ?'])]
    const values: SQLInputValue[] = [
      cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor),
      ...(member === undefined ? [] : [member]),
    ]
    const rows = this.#database
      .prepare(`SELECT * FROM audit WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`)
      .all(...values, size + 1)
    const lines = rows.slice(0, size).map(toLine)
    return { lines, cursor: rows.length > size ? String(lines.at(-1)?.id) : null }
  }
}
