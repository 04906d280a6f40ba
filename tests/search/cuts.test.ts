import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { countDocuments } from '#src/indexing/count-document.ts'
import { packShard } from '#src/indexing/pack-shard.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { openIndex } from '#src/search/engine/search-index.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { understandQuery } from '#src/search/query/query.ts'
import type { ShardName } from '#src/search/shards/index-entry.ts'

// Large shards tell how many articles hold their common words, small ones do not: no answer may depend on that. Words are
// dealt at random, the same ones each time, some of them to many articles of some years only.

const words =
  'của và các đảng bộ khối cơ quan hội nghị tỉnh ủy ban kiểm tra đại biểu lần thứ tổ chức công tác cán xây dựng huyện năm ' +
  'nhiệm kỳ chấp hành thanh niên phụ nữ nông dân cựu chiến binh mặt trận giám sát kỷ luật phát triển kinh tế văn hóa xã'
const syllables = words.split(' ')
const size = 2400
const years = 12

function openDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

function documentOf(number: number, version = 0): SearchDocument {
  const roll = openDice(number * 7919 + version + 1)
  const year = Math.floor((number * years) / size)
  // The first syllables come most, and others from year to year.
  const deal = (): string => {
    const at = Math.min(roll(syllables.length), roll(syllables.length), roll(syllables.length))
    return syllables[roll(3) === 0 ? (at + year * 5) % syllables.length : at] ?? ''
  }
  const text = (length: number): string => Array.from({ length }, deal).join(' ')
  return {
    address: `/${2012 + year}/bai-${String(number).padStart(4, '0')}/`,
    title: text(4 + roll(6)),
    date: `${2012 + year}-05-${String(1 + roll(28)).padStart(2, '0')}`,
    parts: [{ text: `${text(8 + roll(20))} số${roll(900)}`, weight: 1 }],
    filters: { nam: [String(2012 + year)], 'chuyen-muc': [`Mục ${roll(5)}`] },
  }
}

const documents = Array.from({ length: size }, (_, number) => documentOf(number))
const files = new Map<string, Uint8Array>()

function pack(own: readonly SearchDocument[], masked: readonly number[] = []): ShardName {
  const packed = packShard(own, countDocuments(own), 'closed')
  for (const [path, bytes] of packed.files) files.set(path, bytes)
  return { id: packed.id, masked }
}

function open(shards: readonly ShardName[]): Searcher {
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path)
    return bytes === undefined
      ? Promise.reject(new Error(`${path}: 404`))
      : Promise.resolve(gunzipSync(bytes))
  }
  return createSearcher(openIndex(JSON.stringify({ format: 2, shards }), read))
}

/** Each in so many articles; the last ones are fewer. */
function cut(count: number): ShardName[] {
  const starts = Array.from({ length: Math.ceil(size / count) }, (_, at) => at * count)
  return starts.map((start) => pack(documents.slice(start, start + count)))
}

/** As it is when some articles were written anew, and others were withdrawn. */
function change(): ShardName[] {
  const isOld = (number: number): boolean => number % 17 === 3
  const gone = Array.from({ length: 150 }, (_, at) => documentOf(size + at))
  const old = documents.map((one, number) => (isOld(number) ? { ...documentOf(number, 1) } : one))
  const away = [...old, ...gone].flatMap((_, page) => (page >= size || isOld(page) ? [page] : []))
  return [pack([...old, ...gone], away), pack(documents.filter((_, number) => isOld(number)))]
}

const roll = openDice(4)
const typed = Array.from({ length: 20 }, () => {
  const { title, parts } = documents[roll(size)] ?? documentOf(0)
  const row = `${title} ${parts[0]?.text ?? ''}`.split(' ')
  const start = roll(row.length - 2)
  return row.slice(start, start + 1 + roll(7)).join(' ')
})
const questions = [
  ...typed,
  'của',
  'của và các đảng bộ',
  'cua va cac',
  'xây dựng đảng bộ tỉnh ',
  'thah niên',
  'kiển tra giám sát',
  'số100 và',
  'kinh t',
  'của ngoàihành',
  documents[5]?.parts[0]?.text ?? '',
]

async function ask(searcher: Searcher, text: string): Promise<object> {
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text) })
  const first = await searcher.load(answer, 0, 15)
  const scores = answer.hits.map(({ score }) => score.toFixed(5))
  const found = first.map(({ address }, place) => ({ address, score: scores[place] ?? '' }))
  // Which of those that score alike come first is said by their numbers.
  const last = found.map(({ score }) => score).toSorted((a, b) => Number(a) - Number(b))[0]
  return {
    found: found
      .filter(({ score }) => score !== last)
      .map(({ address, score }) => `${score} ${address}`)
      .toSorted(),
    scores: scores.toSorted(),
    ...{ complete: answer.complete, repaired: answer.repaired, prefix: answer.prefix },
    values: (await answer.facets()).values,
  }
}

let small: Searcher
const others = new Map<string, Searcher>()

beforeAll(() => {
  small = open(cut(300))
  others.set('one large shard', open(cut(size)))
  others.set('a large shard and a small one', open(cut(2100)))
  others.set('a large shard of which some are masked', open(change()))
})

describe('however articles are cut into shards', () => {
  it.each(questions)('“%s” is answered alike', async (text) => {
    const expected = await ask(small, text)
    for (const [name, searcher] of others) expect(await ask(searcher, text), name).toEqual(expected)
  })
})
