import type { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { fromLengthCode } from '#src/search/shards/article-length.ts'
import { commonShare, type IndexedShard } from '#src/search/shards/indexed-shard.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'
import { openAnswerFacets } from './answer-facets.ts'
import { openAnswerWords } from './answer-words.ts'
import { readAnswers } from './schema.ts'

/** In a collection of more than this many articles the commonest words are told apart. */
const manyArticles = 2000

/** What is known of every article, by its number. */
interface Articles {
  readonly size: number
  readonly lengths: Float64Array
  readonly dates: Uint32Array
  /** 1 for those that count. */
  readonly counted: Uint8Array
  readonly count: number
}

function readArticles(database: DatabaseSync): Articles {
  const top = database.prepare('select coalesce(max(number), -1) as top from articles').get()?.['top']
  const size = Number(top) + 1
  const [lengths, dates] = [new Float64Array(size), new Uint32Array(size)]
  const counted = new Uint8Array(size)
  const statement = database.prepare('select number, length, date from articles')
  statement.setReturnArrays(true)
  let count = 0
  for (const [number, length, date] of statement.iterate() as unknown as Iterable<[number, number, number]>) {
    lengths[number] = fromLengthCode(length)
    dates[number] = date
    counted[number] = 1
    count += 1
  }
  return { size, lengths, dates, counted, count }
}

/** Articles of a database as one shard of the index, as the publisher last left it. */
export interface AnswerShard {
  /**
   * Answers in one state of the database, whatever the publisher writes meanwhile. `isNew` says whether that is another
   * state than before; null where the database is not answered from. One after the other.
   */
  within<Answer>(work: (shard: IndexedShard, isNew: boolean) => Promise<Answer>): Promise<Answer | null>
  close(): void
}

/** Opens a database of answers to read it. Throws where there is none. */
export function openAnswerShard(file: string): AnswerShard {
  const database = readAnswers(file)
  const words = openAnswerWords(database)
  let filed = openAnswerFacets(database)
  const fragment = database.prepare('select fragment from articles where number = ?')
  const live = database.prepare("select value from meta where key = 'live'")
  const changes = database.prepare('pragma data_version')
  const renumbered = database.prepare("select value from meta where key = 'renumbered'")
  let seen: unknown = null
  let numbering: unknown = null
  let shard: IndexedShard | null = null

  function readFragment(page: number): Fragment {
    const bytes = fragment.get(page)?.['fragment']
    if (bytes instanceof Uint8Array) return JSON.parse(gunzipSync(bytes).toString()) as Fragment
    throw new RangeError(`${file}: expected article ${page}, got none`)
  }

  function makeShard(): IndexedShard {
    const times = renumbered.get()?.['value']
    if (times !== numbering) filed = openAnswerFacets(database)
    numbering = times
    const { size, lengths, dates, counted, count } = readArticles(database)
    return {
      size,
      lengthOf: (page) => lengths[page] ?? 0,
      isMasked: (page) => counted[page] !== 1,
      common: count > manyArticles ? words.heldByMore(count * commonShare) : new Map(),
      words: (folded, prefix) => Promise.resolve(words.words(folded, prefix)),
      pair: (first, second) => Promise.resolve(words.pair(first, second)),
      vocabulary: () => Promise.resolve(words.vocabulary()),
      facets: () => Promise.resolve(filed.follow(dates)),
      fragment: (page) => Promise.resolve(readFragment(page)),
    }
  }

  return {
    async within(work) {
      database.exec('begin')
      try {
        if (live.get() === undefined) return null
        const version = changes.get()?.['data_version']
        const isNew = shard === null || version !== seen
        if (isNew) shard = makeShard()
        seen = version
        return shard === null ? null : await work(shard, isNew)
      } finally {
        database.exec('commit')
      }
    },
    close: () => database.close(),
  }
}
