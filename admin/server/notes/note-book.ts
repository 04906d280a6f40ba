import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** What a note belongs to: an entry, published or not. */
export interface NotePlace {
  readonly collection: string
  readonly slug: string
}

/** What somebody wrote beside an entry, for those who work on it. Readers never see it. */
export interface Note extends NotePlace {
  readonly id: string
  /** Id of the member who wrote it. */
  readonly member: string
  /** The member's name when he wrote it. */
  readonly author: string
  readonly content: string
  readonly isResolved: boolean
  /** ISO moment of writing. */
  readonly made: string
}

const table = `CREATE TABLE IF NOT EXISTS notes (
  id TEXT PRIMARY KEY,
  collection TEXT NOT NULL,
  slug TEXT NOT NULL,
  member TEXT NOT NULL,
  author TEXT NOT NULL,
  content TEXT NOT NULL,
  is_resolved INTEGER NOT NULL DEFAULT 0,
  made TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS notes_of_an_entry ON notes (collection, slug, made)`

type Row = Readonly<Record<string, unknown>>

function toNote(row: Row): Note {
  const text = (name: string): string => String(row[name])
  return {
    id: text('id'),
    collection: text('collection'),
    slug: text('slug'),
    member: text('member'),
    author: text('author'),
    content: text('content'),
    isResolved: row['is_resolved'] === 1,
    made: text('made'),
  }
}

/** The notes of all entries, in the newsroom's own database. */
export class NoteBook {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    database.exec(table)
    this.#database = database
  }

  /** The notes of an entry, the oldest first. */
  of({ collection, slug }: NotePlace): Note[] {
    return this.#database
      .prepare('SELECT * FROM notes WHERE collection = ? AND slug = ? ORDER BY made, rowid')
      .all(collection, slug)
      .map(toNote)
  }

  /** One note of an entry, or `null`. */
  find({ collection, slug }: NotePlace, id: string): Note | null {
    const row = this.#database
      .prepare('SELECT * FROM notes WHERE id = ? AND collection = ? AND slug = ?')
      .get(id, collection, slug)
    return row === undefined ? null : toNote(row)
  }

  /** Adds a note and gives it with its id. */
  add(note: Omit<Note, 'id' | 'made' | 'isResolved'>): Note {
    const whole = { ...note, id: randomUUID(), isResolved: false, made: new Date().toISOString() }
    this.#database
      .prepare(
        'INSERT INTO notes (id, collection, slug, member, author, content, made) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(whole.id, whole.collection, whole.slug, whole.member, whole.author, whole.content, whole.made)
    return whole
  }

  /** Keeps a note's text and whether it is settled. */
  change({ id, content, isResolved }: Note): void {
    this.#database
      .prepare('UPDATE notes SET content = ?, is_resolved = ? WHERE id = ?')
      .run(content, isResolved ? 1 : 0, id)
  }

  /** Throws a note away. */
  remove(id: string): void {
    this.#database.prepare('DELETE FROM notes WHERE id = ?').run(id)
  }

  /** Lets the notes of an entry follow it to its new name. */
  move({ collection, slug }: NotePlace, newSlug: string): void {
    this.#database
      .prepare('UPDATE notes SET slug = ? WHERE collection = ? AND slug = ?')
      .run(newSlug, collection, slug)
  }
}
