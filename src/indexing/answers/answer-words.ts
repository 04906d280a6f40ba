import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { IndexedWord, Spelling, Standing } from '#src/search/shards/indexed-shard.ts'
import { meaningOf } from './schema.ts'

/** Words looked at for the beginning of one, the most frequent of them. */
const mostBegun = 24

/** Larger than every letter. */
const afterAll = '\u{10FFFF}'

type Row = readonly [token: string, number: number, column: string]

function rowsOf(statement: StatementSync, ...bounds: string[]): readonly Row[] {
  return statement.all(...bounds) as unknown as readonly Row[]
}

// Rows of a token come in the order of the articles, one for each of its columns.
function toStanding(rows: readonly Row[]): Standing {
  const pages = new Uint32Array(rows.length)
  const weights = new Uint8Array(rows.length)
  const titled = new Uint8Array(rows.length)
  let at = -1
  for (const [, number, name] of rows) {
    if (at < 0 || pages[at] !== number) at += 1
    const meaning = meaningOf.get(name)
    pages[at] = number
    weights[at] = (weights[at] ?? 0) + (meaning?.weight ?? 0)
    titled[at] = (titled[at] ?? 0) | (meaning?.titled ?? 0)
  }
  return {
    pages: pages.subarray(0, at + 1),
    weights: weights.subarray(0, at + 1),
    titled: titled.subarray(0, at + 1),
  }
}

/** Words and pairs of the database of answers. */
export interface AnswerWords {
  words(folded: string, prefix: boolean): IndexedWord[]
  pair(first: string, second: string): Standing | null
  vocabulary(): ReadonlyMap<string, number>
  /** Words that more than so many articles hold. */
  heldByMore(articles: number): ReadonlyMap<string, number>
}

/** Reads the lists of words and pairs from the database of answers. */
export function openAnswerWords(database: DatabaseSync): AnswerWords {
  const held = (table: string, where: string): StatementSync => {
    const statement = database.prepare(`select term, doc, col from ${table}_held where ${where}`)
    statement.setReturnArrays(true)
    return statement
  }
  const spellings = held('words', 'term >= ? and term < ?')
  const pairs = held('pairs', 'term = ?')
  const begun = database.prepare(
    'select folded from vocabulary where folded >= ? and folded < ? and articles > 0 order by articles desc limit ?',
  )
  const counts = database.prepare('select folded, articles from vocabulary where articles > ?')

  function readWord(folded: string): IndexedWord | null {
    // '>' follows '='.
    const rows = rowsOf(spellings, `${folded}=`, `${folded}>`)
    const groups = Map.groupBy(rows, ([token]) => token.slice(folded.length + 1))
    const found = [...groups].map(([word, group]): Spelling => ({ word, ...toStanding(group) }))
    return found.length === 0 ? null : { folded, spellings: found }
  }

  function heldByMore(articles: number): Map<string, number> {
    return new Map(counts.all(articles).map((row) => [String(row['folded']), Number(row['articles'])]))
  }

  return {
    words(folded, prefix) {
      const wanted = prefix
        ? begun.all(folded, folded + afterAll, mostBegun).map((row) => String(row['folded']))
        : [folded]
      return wanted
        .toSorted()
        .map(readWord)
        .filter((word) => word !== null)
    },
    pair(first, second) {
      const rows = rowsOf(pairs, `${first}_${second}`)
      return rows.length === 0 ? null : toStanding(rows)
    },
    vocabulary: () => heldByMore(0),
    heldByMore,
  }
}
