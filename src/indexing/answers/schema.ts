import { hash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Raise it whenever the same articles would give other tokens. */
const tokens = 4

const low = 16
const most = 127

/** What standing in a column says of a token: it adds to the weight, or tells that the title has it. */
export interface ColumnMeaning {
  readonly weight: number
  readonly titled: number
}

const meanings: readonly (readonly [string, ColumnMeaning])[] = [
  ['t', { weight: 0, titled: 1 }],
  ...Array.from({ length: Math.ceil(most / low) - 1 }, (_, at): [string, ColumnMeaning] => [
    `h${at + 1}`,
    { weight: (at + 1) * low, titled: 0 },
  ]),
  ...Array.from({ length: low }, (_, weight): [string, ColumnMeaning] => [
    `l${weight}`,
    { weight, titled: 0 },
  ]),
]

/** Columns of the tables of words. A token stands in one for its weight, in another where it is heavy, and in `t` for the title. */
export const columns: readonly string[] = meanings.map(([name]) => name)

/** What each column says. */
export const meaningOf: ReadonlyMap<string, ColumnMeaning> = new Map(meanings)

/** The columns that a token stands in, by their numbers; weights are rounded up as in the published index. */
export function columnsOf(weight: number, titled: boolean): number[] {
  const whole = Math.min(most, Math.max(1, Math.ceil(weight)))
  const [high, rest] = [Math.floor(whole / low), whole % low]
  const names = [...(titled ? ['t'] : []), ...(high > 0 ? [`h${high}`] : []), `l${rest}`]
  return names.map((name) => columns.indexOf(name))
}

/**
 * Tokens are ready made ("uy=ủy", "co_quan"), so the tokenizer only parts them at spaces. Which columns a token stands in
 * says how much it counts; places within a text are not kept. FTS5 merges what is written by itself, and its
 * vocabulary tables give the articles of a token in order.
 */
function wordTable(name: string): string {
  return `create virtual table if not exists ${name} using fts5(${columns.join(', ')},
  content = '', contentless_delete = 1, detail = column, tokenize = "ascii tokenchars '=_'");
create virtual table if not exists ${name}_held using fts5vocab(${name}, instance)`
}

const schema = `
create table if not exists meta (key text primary key, value text not null) strict, without rowid;
create table if not exists articles (
  number integer primary key, address text not null unique, hash text not null,
  date integer not null, length integer not null, fragment blob not null
) strict;
create table if not exists gone (number integer primary key) strict;
create table if not exists facet_values (
  id integer primary key, facet text not null, value text not null, unique (facet, value)
) strict;
create table if not exists filed (
  number integer not null, value integer not null, primary key (number, value)
) strict, without rowid;
create table if not exists vocabulary (folded text primary key, articles integer not null) strict, without rowid;
${wordTable('words')};
${wordTable('pairs')}`

/** Changes with the tables and with what stands in them; a database of another version is made anew. */
const version = Number.parseInt(hash('sha256', `${tokens} ${schema}`).slice(0, 7), 16)

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = normal')
    const { user_version: found } = database.prepare('pragma user_version').get() ?? {}
    if (found !== 0 && found !== version)
      throw new Error(`${file}: expected a search database of version ${version}`)
    database.exec(`pragma user_version = ${version}; ${schema}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Takes a search database and what belongs to it away. */
export function removeAnswers(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}

/** Opens (or makes) the database that a server answers searches from, to write to it; one that is broken or old is made anew. */
export function openAnswers(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  try {
    return open(file)
  } catch {
    removeAnswers(file)
    return open(file)
  }
}

/** Opens such a database to read it. Throws where there is none, or one of another version. */
export function readAnswers(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  const { user_version: found } = database.prepare('pragma user_version').get() ?? {}
  if (found === version) return database
  database.close()
  throw new Error(`${file}: expected a search database of version ${version}, got ${String(found)}`)
}
