import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CountedDocument, countDocuments } from '#src/indexing/count-document.ts'
import { gatherShard } from '#src/indexing/gather-shard.ts'
import { type MergeInput, mergeShards } from '#src/indexing/merge-shards.ts'
import type { ReadFile } from '#src/indexing/read-shard.ts'
import type { ShardContent } from '#src/indexing/shard-content.ts'
import { compressAt, writeShardFiles } from '#src/indexing/shard-files.ts'
import { codeOf } from '#src/search/shards/coded-articles.ts'
import { facets } from '#src/search/documents/document.ts'
import { fileInShard, inShard, type ShardName } from '#src/search/shards/index-entry.ts'
import { openIndexedShard } from '#src/search/shards/open-indexed-shard.ts'
import { hashPair } from '#src/search/shards/pair-hash.ts'
import { type FacetColumns, toFacetColumn } from '#src/search/shards/shard-facets.ts'
import { openHead } from '#src/search/shards/shard-head.ts'
import { sampleArchive } from '../../search/sample-archive.ts'

type Files = Map<string, Uint8Array>

const compress = compressAt(6)

function write(id: string, content: ShardContent, into: Files = new Map()): Files {
  for (const [name, bytes] of writeShardFiles(content, compress)) into.set(inShard(id, name), bytes)
  return into
}

function readerOf(files: Files): ReadFile {
  return (path) => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`${path}: 404`)
    return gunzipSync(bytes)
  }
}

function open(name: ShardName, files: Files) {
  const read = readerOf(files)
  return openIndexedShard(name, (path) => Promise.resolve(read(path)))
}

const documents = sampleArchive().slice(0, 120)
let counted: CountedDocument[] = []

function part(from: number, to: number): ShardContent {
  return gatherShard(documents.slice(from, to), counted.slice(from, to), [])
}

function whole(id: string, size: number): MergeInput {
  return { id, parts: [{ id, size, isGone: false, masked: [] }] }
}

beforeAll(() => {
  counted = countDocuments(documents)
})

describe('merged shards', () => {
  it('are, byte by byte, the shard that is built of all documents at once', () => {
    const files = write('a', part(0, 50))
    write('b', part(50, 51), files)
    write('c', part(51, 120), files)
    const merged = mergeShards([whole('a', 50), whole('b', 1), whole('c', 69)], readerOf(files))
    expect(write('m', merged)).toEqual(write('m', part(0, 120)))
  })

  it('leave out parts that are gone, and what is masked; other articles keep their order', async () => {
    const files = write('a', part(0, 40))
    write('b', part(40, 90), files)
    const merged = mergeShards([whole('a', 40), whole('b', 50)], readerOf(files))
    write('m', merged, files)
    write('c', part(90, 120), files)
    const inputs: MergeInput[] = [
      {
        id: 'm',
        parts: [
          { id: 'a', size: 40, isGone: true, masked: [] },
          { id: 'b', size: 50, isGone: false, masked: [3, 49] },
        ],
      },
      whole('c', 30),
    ]
    write('n', mergeShards(inputs, readerOf(files)), files)
    const all = await open({ id: 'n', masked: [3, 49] }, files)
    const direct = await open({ id: 'd', masked: [] }, write('d', part(40, 120)))
    expect(all.size).toBe(80)
    const [[khoi], [same]] = [await all.words('khoi', false), await direct.words('khoi', false)]
    const pages = same?.spellings.map((spelling) =>
      [...spelling.pages].filter((page) => page !== 3 && page !== 49),
    )
    expect(khoi?.spellings.map((spelling) => [...spelling.pages])).toEqual(
      pages?.filter((left) => left.length > 0),
    )
    expect((await all.facets()).dates).toEqual((await direct.facets()).dates)
    expect([3, 60].map((page) => all.lengthOf(page))).toEqual([3, 60].map((page) => direct.lengthOf(page)))
  })

  it('find the file of an article in the part it came from', async () => {
    const files = write('a', part(0, 2))
    write('b', part(2, 5), files)
    write('m', mergeShards([whole('a', 2), whole('b', 3)], readerOf(files)), files)
    const article = { address: '/2024/x/', content: '', title: '', date: '2024', section: null, body: null }
    files.set(inShard('b', fileInShard.article(1)), compress(Buffer.from(JSON.stringify(article))))
    const parts = [
      { id: 'a', size: 2 },
      { id: 'b', size: 3 },
    ]
    const shard = await open({ id: 'm', masked: [], parts }, files)
    expect((await shard.fragment(3)).address).toBe('/2024/x/')
    const wrong = open({ id: 'm', masked: [], parts: parts.slice(1) }, files)
    await expect(wrong).rejects.toThrow('search index: shard m: expected 5 articles in its parts, got 3')
  })
})

/** A shard in which every article has one pair and one word, and a few pairs of its own. */
function crowd(size: number): ShardContent {
  const own = Array.from({ length: size }, (_, page) => ({ hash: hashPair('so', String(page)), page }))
  const pages = Array.from({ length: size }, (_, page) => page)
  const codes = pages.map(() => codeOf(1, false))
  const all = [
    ...own.map(({ hash, page }) => ({ hash, pages: [page] })),
    { hash: hashPair('dang', 'bo'), pages },
  ]
  const ordered = all.sort((a, b) => a.hash - b.hash)
  let end = 0
  const none = Object.fromEntries(facets.map((facet) => [facet, toFacetColumn(pages.map(() => []))]))
  return {
    lengths: codes,
    articles: [],
    facets: { dates: pages.map(() => 20240101), facets: none as unknown as FacetColumns['facets'] },
    listed: { words: size * 4, pairs: size * 2 },
    words: [
      { folded: 'bo', spellings: [{ word: 'bộ', pages: [7], codes: [2] }] },
      { folded: 'dang', spellings: [{ word: 'đảng', pages, codes }] },
    ],
    pairs: [
      {
        hashes: ordered.map(({ hash }) => hash),
        ends: ordered.map((pair) => (end += pair.pages.length)),
        pages: ordered.flatMap((pair) => pair.pages),
        codes: Array.from({ length: end }, () => codeOf(1, false)),
      },
    ],
  }
}

describe('a pair that thousands of articles have', () => {
  it('has a file of its own, also after merging, and its neighbours in the bucket stay small', async () => {
    const files = write('a', crowd(4500))
    const dangBo = hashPair('dang', 'bo')
    expect(files.has(inShard('a', fileInShard.pair(dangBo)))).toBe(true)
    write('m', mergeShards([whole('a', 4500)], readerOf(files)), files)
    const shard = await open({ id: 'm', masked: [] }, files)
    expect((await shard.pair('dang', 'bo'))?.pages).toHaveLength(4500)
    expect([...((await shard.pair('so', '4499'))?.pages ?? [])]).toEqual([4499])
    expect(await shard.pair('so', '4500')).toBeNull()
    expect(openHead(readerOf(files)(inShard('m', fileInShard.head))).alone).toEqual(Uint32Array.of(dangBo))
  })

  it('makes its words common, with how many articles hold them', async () => {
    const shard = await open({ id: 'a', masked: [] }, write('a', crowd(3500)))
    expect([...shard.common]).toEqual([['dang', 3500]])
    const small = await open({ id: 'a', masked: [] }, write('a', crowd(2000)))
    expect(small.common.size).toBe(0)
  })
})

describe('the vocabulary of a shard', () => {
  it('has no numbers, and of a large shard none that hardly any article holds', async () => {
    const small = await open({ id: 'a', masked: [] }, write('a', part(0, 5)))
    const words = [...(await small.vocabulary()).keys()]
    expect(words).toContain('hoi')
    expect(words.filter((word) => /\d/u.test(word))).toEqual([])
    const large = await open({ id: 'a', masked: [] }, write('a', crowd(9000)))
    expect([...(await large.vocabulary())]).toEqual([['dang', 9000]])
  })
})
