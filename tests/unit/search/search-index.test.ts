import { facets } from '#src/search/document.ts'
import { describe, expect, it } from 'vitest'
import { shardFile } from '#src/search/index-entry.ts'
import { understandQuery } from '#src/search/query.ts'
import { openIndex } from '#src/search/search-index.ts'
import { packPages, type ShardPages } from '#src/search/shard-pages.ts'
import { packWords, type Posting } from '#src/search/shard-words.ts'

function posting(word: string, pages: readonly number[]): Posting {
  return {
    word,
    pages: Uint32Array.from(pages),
    weights: Uint32Array.from(pages, () => 25),
    places: Uint32Array.from(pages, () => 70),
    ends: Uint32Array.from(pages, (_, index) => index + 1),
  }
}

const none = Object.fromEntries(facets.map((facet) => [facet, [[], []]])) as unknown as ShardPages['filters']

/** A shard of two articles: both have "đảng", the second has "đang" and "đoàn" as well. */
function shardOf(id: string, year: string): [string, Uint8Array][] {
  const words = packWords([
    { folded: 'dang', postings: [posting('đang', [1]), posting('đảng', [0, 1])] },
    { folded: 'doan', postings: [posting('đoàn', [1])] },
  ])
  const pages = packPages({
    lengths: [100, 100],
    dates: [20240101, 20240627],
    filters: { ...none, nam: [[year], [year]] },
    articles: [],
    heads: ['dang'],
    sizes: [10],
  })
  const article = (page: number): [string, Uint8Array] => [
    shardFile.article(id, page),
    new TextEncoder().encode(JSON.stringify({ address: `/${year}/${page}/` })),
  ]
  return [[shardFile.pages(id), pages], [shardFile.words(id, 0), words], article(0), article(1)]
}

const entry = JSON.stringify({
  format: 1,
  shards: [
    { id: 'a', masked: [0] },
    { id: 'b', masked: [] },
  ],
})

function indexOf(lost: ReadonlySet<string> = new Set()) {
  const files = new Map([...shardOf('a', '2023'), ...shardOf('b', '2024')])
  const read: string[] = []
  const index = openIndex(entry, (path) => {
    read.push(path)
    const bytes = lost.has(path) ? undefined : files.get(path)
    return bytes === undefined ? Promise.reject(new Error(`${path}: 404`)) : Promise.resolve(bytes)
  })
  return { index, read }
}

async function addresses(index: ReturnType<typeof openIndex>, text: string): Promise<string[]> {
  const findings = await index.find({ query: understandQuery(text), prefix: false })
  return Promise.all(findings.hits({}).map(async (hit) => (await hit.load()).address))
}

describe('an index of shards', () => {
  it('leaves masked articles out of answers and counts', async () => {
    const { index } = indexOf()
    expect((await addresses(index, 'đảng')).toSorted()).toEqual(['/2023/1/', '/2024/0/', '/2024/1/'])
    expect((await index.findAll()).counts({}).nam).toEqual({ 2023: 1, 2024: 2 })
  })

  it('finds every spelling and says which words no article has', async () => {
    const { index } = indexOf()
    const findings = await index.find({ query: understandQuery('doan xyzzy'), prefix: false })
    expect(findings.known).toEqual([true, false])
    expect(findings.hits({})).toHaveLength(2)
    expect(findings.hits({ nam: '2024' })).toHaveLength(1)
  })

  it('puts the marks that were typed first', async () => {
    expect((await addresses(indexOf().index, 'đang')).at(-1)).toBe('/2024/0/')
  })

  it('takes a beginning for every word that begins so', async () => {
    const { index } = indexOf()
    expect((await index.find({ query: understandQuery('do'), prefix: true })).hits({})).toHaveLength(2)
  })

  it('loads each file once, and nothing before the first question', async () => {
    const { index, read } = indexOf()
    expect(read).toEqual([])
    for (const text of ['đảng', 'dang', 'đoàn', 'đảng đoàn']) await addresses(index, text)
    expect(read).toEqual([...new Set(read)])
  })

  it.each([shardFile.pages('b'), shardFile.words('b', 0)])(
    'fails rather than answer half where %s is missing, and answers once it is there',
    async (path) => {
      const lost = new Set([path])
      const { index } = indexOf(lost)
      await expect(addresses(index, 'đảng')).rejects.toThrow(`${path}: 404`)
      lost.clear()
      expect(await addresses(index, 'đảng')).toHaveLength(3)
    },
  )
})
