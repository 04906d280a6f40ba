import { DatabaseSync } from 'node:sqlite'
import { foldText } from '#src/vietnamese/fold.ts'
import type { BuildEngine } from './engine.ts'
import { shown } from './metrics.ts'

/** How much a word, and a pair of neighbours, counts in the title and in the text: the best of six tried on `tune`. */
const weights = { title: 6, body: 1, titlePairs: 12, bodyPairs: 2 } as const

const schema = `create virtual table docs using fts5(title, body, title_pairs, body_pairs,
  content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")`

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`)
}

/** A query of FTS5: any of the words and pairs of neighbours; null where there is no word. */
export function toMatch(query: string): string | null {
  const words = wordsOf(query)
  const tokens = new Set([...words, ...pairsOf(words)])
  return tokens.size === 0 ? null : [...tokens].map((token) => `"${token}"`).join(' OR ')
}

/** A tuned server engine, to be level with: SQLite's full-text search in memory. */
export const buildFts5: BuildEngine = (docs) => {
  const database = new DatabaseSync(':memory:')
  database.exec(schema)
  const insert = database.prepare(
    'insert into docs (rowid, title, body, title_pairs, body_pairs) values (?, ?, ?, ?, ?)',
  )
  database.exec('begin')
  for (const [place, doc] of docs.entries()) {
    const [title, body] = [wordsOf(doc.title), wordsOf(doc.body)]
    insert.run(place, ...[title, body, pairsOf(title), pairsOf(body)].map((words) => words.join(' ')))
  }
  database.exec('commit')
  const select = database.prepare(
    `select rowid from docs where docs match ? order by bm25(docs, ${Object.values(weights).join(', ')}), rowid limit ${shown}`,
  )
  const ask = (query: string): number[] => {
    const match = toMatch(query)
    return match === null ? [] : select.all(match).map(({ rowid }) => Number(rowid))
  }
  return Promise.resolve({
    name: 'fts5',
    isLoaded: false,
    note: 'SQLite FTS5 in memory: folded words and pairs of neighbours, OR, BM25; a server, so no bytes',
    visit: () => Promise.resolve({ ask: (query) => Promise.resolve(ask(query)) }),
  })
}
