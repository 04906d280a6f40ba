import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { countDocuments } from '#src/indexing/count-document.ts'
import { type PackedShard, packShard } from '#src/indexing/pack-shard.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { decodeText } from '#src/search/documents/encoding.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { openIndexedShard } from '#src/search/shards/open-indexed-shard.ts'

const documents: SearchDocument[] = [
  {
    address: '/2024/mot/',
    title: 'Đảng ủy Khối họp'.normalize('NFD'),
    date: '2024-06-27',
    parts: [
      { text: 'Uỷ ban Kiểm tra, ủy ban nhân dân.', weight: 2 },
      { text: 'Hội nghị cơ quan - doanh nghiệp.', weight: 1 },
      { text: 'Đảng ủy họp ngày 08/4; đang họp.', weight: 1 },
      { text: 'Chi bộ cơ quan', weight: 1.5 },
    ],
    filters: { nam: ['2024'], 'van-ban': ['21-KL/TW', '16-NQ/ĐUK'] },
  },
  {
    address: '/2025/hai/',
    title: 'Cơ quan',
    date: '2025',
    parts: [],
    filters: { nam: ['2025'], 'chuyen-muc': ['Tin tức'] },
  },
]

const masked = [1]
let packed: PackedShard

async function open(away: ReadonlySet<string> = new Set()): Promise<IndexedShard> {
  return openIndexedShard({ id: packed.id, masked }, (path) => {
    const bytes = away.has(path) ? undefined : packed.files.get(path)
    if (bytes === undefined) return Promise.reject(new Error(`${path}: 404`))
    return Promise.resolve(gunzipSync(bytes))
  })
}

async function standing(word: string): Promise<unknown> {
  const [found] = await (await open()).words(word, false)
  return found?.spellings.map((one) => [one.word, [...one.pages], [...one.weights], [...one.titled]])
}

async function pair(first: string, second: string): Promise<unknown> {
  const found = await (await open()).pair(first, second)
  return found && [[...found.pages], [...found.weights], [...found.titled]]
}

beforeAll(() => {
  packed = packShard(documents, countDocuments(documents), 'closed')
})

describe('words of a packed shard', () => {
  it('have each spelling with its articles, weights and titles', async () => {
    expect(await standing('dang')).toEqual([
      ['đang', [0], [1], [0]],
      ['đảng', [0], [8], [1]],
    ])
    expect(await standing('quan')).toEqual([['quan', [0, 1], [3, 7], [0, 1]]])
  })

  it('are one word where only the place of the tone differs, and count more in a lead', async () => {
    expect(await standing('uy')).toEqual([['ủy', [0], [12], [1]]])
    expect(await standing('kiem')).toEqual([['kiểm', [0], [2], [0]]])
  })

  it('are found by their beginning', async () => {
    const found = await (await open()).words('ngh', true)
    expect(found.map(({ folded }) => folded)).toEqual(['nghi', 'nghiep'])
    expect(await (await open()).words('nghien', true)).toEqual([])
  })

  it('have no zeros before a number', async () => {
    expect(await standing('8')).toEqual([['8', [0], [1], [0]]])
  })
})

describe('pairs of a packed shard', () => {
  it('are neighbours in this order, across a hyphen too', async () => {
    expect(await pair('co', 'quan')).toEqual([
      [0, 1],
      [3, 7],
      [0, 1],
    ])
    expect(await pair('quan', 'doanh')).toEqual([[0], [1], [0]])
    expect(await pair('quan', 'co')).toBeNull()
    expect(await pair('uy', 'ban')).toEqual([[0], [4], [0]])
    expect(await pair('8', '4')).toEqual([[0], [1], [0]])
  })

  it.each([
    ['hop', 'uy', 'title and lead'],
    ['dan', 'hoi', 'lead and text'],
    ['nghiep', 'dang', 'two paragraphs'],
    ['hop', 'chi', 'text and caption'],
  ])('never reach across a gap: “%s %s” (%s)', async (first, second) => {
    expect(await pair(first, second)).toBeNull()
  })
})

describe('a packed shard', () => {
  it('of few articles is few files', () => {
    const names = [...packed.files.keys()].map((path) => path.replace(`shards/${packed.id}/`, '')).toSorted()
    expect(names).toEqual([
      'article-0.pack',
      'article-1.pack',
      'facets.pack',
      'head.pack',
      'pairs-0.pack',
      'vocabulary.pack',
      'words-0.pack',
    ])
  })

  it('holds no memory but that of its bytes', () => {
    for (const bytes of packed.files.values()) expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  it('knows sizes, masks, lengths, facets, vocabulary and texts', async () => {
    const shard = await open()
    expect([shard.size, shard.isMasked(0), shard.isMasked(1), shard.common.size]).toEqual([2, false, true, 0])
    expect(Math.abs(shard.lengthOf(1) / 2 - 1)).toBeLessThan(0.1)
    const { dates, values } = await shard.facets()
    expect([...dates]).toEqual([20240627, 20250000])
    expect(values['van-ban'].of(0).map((value) => values['van-ban'].names[value])).toEqual([
      '21-KL/TW',
      '16-NQ/ĐUK',
    ])
    expect((await shard.vocabulary()).get('quan')).toBe(2)
    expect(decodeText((await shard.fragment(0)).title)).toBe('Đảng ủy Khối họp')
  })

  it('asks again for a file that could not be read', async () => {
    const away = new Set([`shards/${packed.id}/words-0.pack`])
    const shard = await open(away)
    await expect(shard.words('dang', false)).rejects.toThrow('words-0.pack: 404')
    away.clear()
    expect(await shard.words('dang', false)).toHaveLength(1)
  })
})
