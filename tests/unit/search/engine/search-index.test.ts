import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildOpenShard } from '#src/indexing/build-shard.ts'
import { inOrder } from '#src/indexing/index-state.ts'
import type { PackedShard } from '#src/indexing/pack-shard.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { openIndex } from '#src/search/engine/search-index.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { PackError } from '#src/search/shards/pack.ts'

const texts = [
  'Ban Chấp hành Đảng bộ Khối các cơ quan họp phiên thứ ba, thông qua chương trình công tác quý I.',
  'Quan điểm của cơ sở: giữ vững kỷ luật, nâng cao chất lượng sinh hoạt chi bộ.',
  'Ủy ban nhân dân tỉnh Đắk Nông tổ chức hội nghị trực tuyến về chuyển đổi số.',
]

const documents: SearchDocument[] = Array.from({ length: 24 }, (_, at) => ({
  address: `/2022/bai-${at}/`,
  title: `Hội nghị lần thứ ${at + 1} Ban Chấp hành Đảng bộ`,
  date: `2022-03-${String(at + 1).padStart(2, '0')}`,
  parts: [{ text: texts[at % 3] ?? '', weight: 1 }],
  filters: {
    nam: ['2022'],
    ky: [String(at + 1)],
    loai: ['Hội nghị'],
    tinh: at % 3 === 2 ? ['Đắk Nông'] : [],
  },
}))

const questions = [
  'hội nghị lần thứ 7',
  'hội nghị lần thứ 7 đắk nông 2022',
  'quan',
  'cơ sở',
  'đảng bộ',
  'hội ngị ban chấp hành',
  '"kỷ luật" chi bộ',
  'chuyen doi so',
]

let shard: PackedShard
let entry: string

/** Files of the index, some of them in another state. */
function reader(change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes) {
  return (path: string): Promise<Uint8Array> => {
    const packed = shard.files.get(path)
    if (packed === undefined) return Promise.reject(new Error(`${path}: 404`))
    return Promise.resolve().then(() => change(path, new Uint8Array(gunzipSync(packed))))
  }
}

async function told(searcher: Searcher, text: string): Promise<string> {
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text) })
  const { values, years, offers } = await answer.facets()
  const results = await searcher.load(answer, 0, 10)
  const hits = answer.hits.map(({ page, score }) => [page, score])
  return JSON.stringify({
    hits,
    results,
    values,
    years,
    offers,
    chips: answer.chips,
    mended: answer.repaired,
  })
}

beforeAll(() => {
  shard = buildOpenShard(inOrder(documents))
  entry = JSON.stringify({ format: 2, shards: [{ id: shard.id, masked: [3] }] })
})

describe('an opened index', () => {
  it('answers a question alike at any point of a session', async () => {
    const session = createSearcher(openIndex(entry, reader()))
    const orders = [questions, questions.toReversed(), [...questions.slice(3), ...questions]]
    for (const text of orders.flat()) {
      const first = createSearcher(openIndex(entry, reader()))
      expect(await told(session, text), text).toBe(await told(first, text))
    }
  })

  it('answers alike while other questions are asked', async () => {
    const session = createSearcher(openIndex(entry, reader()))
    const together = await Promise.all(questions.map((text) => told(session, text)))
    for (const [at, text] of questions.entries())
      expect(together[at], text).toBe(await told(createSearcher(openIndex(entry, reader())), text))
  })
})

describe('a broken index', () => {
  it.each([
    ['no JSON', '<!doctype html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['of another form', '{"format":3,"shards":[]}'],
    ['without its shards', '{"format":2}'],
    ['with a shard that leads elsewhere', '{"format":2,"shards":[{"id":"../../etc","masked":[]}]}'],
    ['with a shard without its list', '{"format":2,"shards":[{"id":"0a"}]}'],
  ])('is refused where its entry is %s', (_, text) => {
    expect(() => openIndex(text, reader())).toThrow(PackError)
    expect(() => openIndex(text, reader())).toThrow(
      'search index: expected pagefind-entry.json of format 2, got',
    )
  })

  it.each(['head.pack', 'words-0.pack', 'pairs-0.pack', 'facets.pack'])(
    'without %s says which file is missing, and answers as ever once it is there',
    async (name) => {
      let isThere = false
      const read = reader()
      const searcher = createSearcher(
        openIndex(entry, (path) =>
          isThere || !path.endsWith(name) ? read(path) : Promise.reject(new Error(`${path}: 404`)),
        ),
      )
      const text = 'hội nghị lần thứ 7 đắk nông 2022'
      const request = { ...plainRequest, query: understandQuery(text) }
      const missing = searcher.answer(request).then(({ losses }) => losses.list())
      const reason = `shards/${shard.id}/${name}: 404`
      if (name === 'head.pack') await expect(missing).rejects.toThrow(reason)
      else expect(await missing).toEqual([{ kind: name.replace(/\W.*/u, ''), reason }])
      isThere = true
      expect(await told(searcher, text)).toBe(await told(createSearcher(openIndex(entry, reader())), text))
    },
  )

  it('of which an article is missing says which', async () => {
    const read = reader()
    const searcher = createSearcher(
      openIndex(entry, (path) =>
        path.startsWith('articles/') ? Promise.reject(new Error(`${path}: 404`)) : read(path),
      ),
    )
    await expect(told(searcher, 'đảng bộ')).rejects.toThrow(/^articles\/[0-9a-f]+\.pack: 404$/u)
  })

  it('says in which file bytes are missing', async () => {
    const cut = (path: string, bytes: Uint8Array) =>
      path.endsWith('words-0.pack') ? bytes.subarray(0, 40) : bytes
    const answering = told(createSearcher(openIndex(entry, reader(cut))), 'đảng')
    await expect(answering).rejects.toThrow(PackError)
    await expect(answering).rejects.toThrow(`shards/${shard.id}/words-0.pack: pack: expected`)
  })

  it('whose bytes are not what they were answers, or says that it is broken', async () => {
    const files = [...shard.files.keys()].filter((path) => !path.startsWith('articles/'))
    for (const file of files) {
      for (let turn = 0; turn < 60; turn += 1) {
        const spoil = (path: string, bytes: Uint8Array): Uint8Array => {
          if (path !== file) return bytes
          const spoilt = Uint8Array.from(bytes)
          // The first bytes say how long lists are.
          const at = turn < 20 ? turn : (turn * 7919) % spoilt.length
          spoilt[at % spoilt.length] = [0, 127, 255][turn % 3] ?? 0
          return spoilt
        }
        const failure = await told(
          createSearcher(openIndex(entry, reader(spoil))),
          'hội nghị 7 đắk nôgn',
        ).then(
          () => null,
          (error: unknown) => error,
        )
        // A name that is spoilt is one of a file that is not there.
        if (failure === null || (failure instanceof Error && failure.message.endsWith(': 404'))) continue
        expect(failure, `${file} ${turn}`).toBeInstanceOf(PackError)
      }
    }
  })
})
