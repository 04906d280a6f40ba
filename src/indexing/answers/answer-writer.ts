import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as breathe } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { toLengthCode } from '#src/search/shards/article-length.ts'
import { type SearchDocument, facets } from '#src/search/documents/document.ts'
import { toFragment } from '#src/search/shards/to-fragment.ts'
import { type WeighedDocument, weighDocument } from './weigh-document.ts'
import { readTokens } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'
import { toDateNumber } from '#src/search/shards/shard-facets.ts'
import { documentHash } from '../shard-records.ts'
import { columns, columnsOf, openAnswers } from './schema.ts'

/** Documents written in one go, so that other work comes in between and the log of the database stays small. */
const atOnce = 100

/** Numbers of articles are never used twice; where more than this share is gone, all are given anew. */
const mostGone = 0.5

/** The database that a server answers searches from, as the publisher keeps it. */
export interface AnswerWriter {
  /** Which state of the site it holds, as told to `keep`; null where it may be none. */
  state(): string | null
  /** Whether it is answered from: every article was in it once. */
  isLive(): boolean
  /** Takes changed articles by their addresses; null for those that are withdrawn. */
  update(changes: ReadonlyMap<string, SearchDocument | null>): Promise<void>
  /** Makes it one of exactly these documents; those that are as they were are not written again. */
  rebuild(documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>): Promise<void>
  /** Says which state of the site it holds now. From then on it is answered from. */
  keep(state: string): void
  close(): void
}

function textsOf(
  tokens: readonly { readonly token: string; readonly weight: number; readonly isTitled: boolean }[],
) {
  const texts: string[][] = columns.map(() => [])
  for (const { token, weight, isTitled } of tokens)
    for (const column of columnsOf(weight, isTitled)) texts[column]?.push(token)
  return texts.map((text) => text.join(' '))
}

function wordColumns({ words }: WeighedDocument): string[] {
  return textsOf(words.map((word) => ({ ...word, token: `${word.folded}=${word.word}` })))
}

function pairColumns({ pairs }: WeighedDocument): string[] {
  return textsOf(pairs.map((pair) => ({ ...pair, token: `${pair.first}_${pair.second}` })))
}

function prepare(database: DatabaseSync) {
  const places = columns.map(() => '?').join(', ')
  return {
    find: database.prepare('select number, hash from articles where address = ?'),
    next: database.prepare(
      'select max((select coalesce(max(number), -1) from articles), (select coalesce(max(number), -1) from gone)) + 1 as number',
    ),
    article: database.prepare('insert into articles values (?, ?, ?, ?, ?, ?)'),
    fragment: database.prepare('select fragment from articles where number = ?'),
    value: database.prepare(
      'insert into facet_values (facet, value) values (?, ?) on conflict do update set value = excluded.value returning id',
    ),
    file: database.prepare('insert or ignore into filed values (?, ?)'),
    count: database.prepare(
      'insert into vocabulary values (?, ?) on conflict do update set articles = articles + excluded.articles',
    ),
    words: database.prepare(`insert into words (rowid, ${columns.join(', ')}) values (?, ${places})`),
    pairs: database.prepare(`insert into pairs (rowid, ${columns.join(', ')}) values (?, ${places})`),
    keep: database.prepare("insert or replace into meta values ('state', ?), ('live', '')"),
    forget: database.prepare("delete from meta where key = 'state'"),
    state: database.prepare("select value from meta where key = 'state'"),
    live: database.prepare("select value from meta where key = 'live'"),
    removals: ['articles', 'filed']
      .map((table) => `delete from ${table} where number = ?`)
      .concat('delete from words where rowid = ?', 'delete from pairs where rowid = ?')
      .concat('insert into gone values (?)')
      .map((text) => database.prepare(text)),
  }
}

type Statements = ReturnType<typeof prepare>

function foldedWords(content: string): Set<string> {
  const words = readTokens(content).filter(({ word }) => word !== '')
  return new Set(words.map(({ word }) => toWordForm(word).folded))
}

function removeArticle(statements: Statements, number: number): void {
  const bytes = statements.fragment.get(number)?.['fragment']
  if (!(bytes instanceof Uint8Array)) return
  const { content } = JSON.parse(gunzipSync(bytes).toString()) as Fragment
  for (const folded of foldedWords(content)) statements.count.run(folded, -1)
  for (const removal of statements.removals) removal.run(number)
}

function insertArticle(statements: Statements, document: SearchDocument, hash: string): void {
  const number = Number(statements.next.get()?.['number'] ?? 0)
  const weighed = weighDocument(document)
  const fragment = gzipSync(JSON.stringify(toFragment(document)), { level: 3 })
  const { address, date, filters } = document
  // To within a tenth, as in the published index: both rank alike.
  const length = toLengthCode(weighed.length)
  statements.article.run(number, address, hash, toDateNumber(date), length, fragment)
  for (const facet of facets)
    for (const value of filters[facet] ?? [])
      statements.file.run(number, Number(statements.value.get(facet, value)?.['id']))
  for (const folded of new Set(weighed.words.map((word) => word.folded))) statements.count.run(folded, 1)
  statements.words.run(number, ...wordColumns(weighed))
  statements.pairs.run(number, ...pairColumns(weighed))
}

/** Takes one document; tells whether it differs from what was known. */
function apply(statements: Statements, address: string, document: SearchDocument | null): boolean {
  const before = statements.find.get(address)
  const hash = document === null ? null : documentHash(document)
  if ((before?.['hash'] ?? null) === hash) return false
  if (before !== undefined) removeArticle(statements, Number(before['number']))
  if (document !== null && hash !== null) insertArticle(statements, document, hash)
  return true
}

function isWorn(database: DatabaseSync): boolean {
  const { gone, articles } =
    database
      .prepare('select (select count(*) from gone) as gone, (select count(*) from articles) as articles')
      .get() ?? {}
  return Number(gone) > 1000 && Number(gone) > mostGone * Number(articles)
}

function empty(database: DatabaseSync): void {
  const tables = ['articles', 'gone', 'filed', 'facet_values', 'vocabulary']
  database.exec(tables.map((table) => `delete from ${table};`).join(' '))
  for (const table of ['words', 'pairs'])
    database.exec(`insert into ${table} (${table}) values ('delete-all')`)
  // Nothing is found until it is full again: that is no answer. And who reads has to forget the numbers he knows.
  database.exec(
    "delete from meta where key = 'live'; insert or replace into meta values ('renumbered', hex(randomblob(8)))",
  )
}

/** Opens the database of a file to keep it in step with a site. */
export function openAnswerWriter(file: string): AnswerWriter {
  const database = openAnswers(file)
  const statements = prepare(database)

  function inTransaction(work: () => void): void {
    database.exec('begin immediate')
    try {
      work()
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }

  async function write(changes: Iterable<readonly [string, SearchDocument | null]>): Promise<void> {
    let batch: (readonly [string, SearchDocument | null])[] = []
    const flush = async (): Promise<void> => {
      inTransaction(() => {
        for (const [address, document] of batch) apply(statements, address, document)
      })
      batch = []
      await breathe()
    }
    for (const change of changes) {
      batch.push(change)
      if (batch.length === atOnce) await flush()
    }
    if (batch.length > 0) await flush()
  }

  async function rebuild(documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>): Promise<void> {
    statements.forget.run()
    if (isWorn(database)) inTransaction(() => empty(database))
    const gone = new Set(
      database
        .prepare('select address from articles')
        .all()
        .map(({ address }) => String(address)),
    )
    let batch: SearchDocument[] = []
    const flush = (): Promise<void> => {
      const changes = batch.map((document) => [document.address, document] as const)
      batch = []
      return write(changes)
    }
    for await (const document of documents) {
      gone.delete(document.address)
      batch.push(document)
      if (batch.length === atOnce) await flush()
    }
    await flush()
    await write([...gone].map((address) => [address, null] as const))
  }

  return {
    state() {
      const value = statements.state.get()?.['value']
      return typeof value === 'string' ? value : null
    },
    isLive: () => statements.live.get() !== undefined,
    update: (changes) => write(changes),
    rebuild,
    keep: (state) => void statements.keep.run(state),
    close: () => database.close(),
  }
}
