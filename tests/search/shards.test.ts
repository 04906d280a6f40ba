import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest, type SearchRequest } from '#src/search/engine/search-request.ts'
import type { Searcher } from '#src/search/engine/searcher.ts'
import { sampleArchive } from './sample-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'tim-phan-doan-'))
const archive = sampleArchive()
let single: Searcher
const grown = new Map<string, Searcher>()

function build(name: string, shard: number, merged: number) {
  const out = openPublishedFolder(join(folder, name))
  const limits = { shard, merged, comfortable: 20, open: 40 }
  const index = openSearchIndex({ out, cache: join(folder, `${name}-memory`), limits })
  const open = (): Promise<Searcher> => openSearcher(join(folder, name, 'pagefind'))
  return { index, open }
}

function older(document: SearchDocument): SearchDocument {
  return { ...document, title: 'Bản cũ', parts: [{ text: 'Đảng bộ Khối, bản chưa sửa.', weight: 1 }] }
}

// As a newsroom grows: some articles stand in an old version first, some that are gone now were there.
async function grow(name: string, merged: number): Promise<Searcher> {
  const parts = build(name, 60, merged)
  const gone = archive
    .slice(0, 15)
    .map((document) => ({ ...document, address: `/2020/bo-${document.address.slice(6)}` }))
  await parts.index.rebuild([
    ...archive.slice(0, 290).map((one, at) => (at % 20 === 7 ? older(one) : one)),
    ...gone,
  ])
  await parts.index.update(
    new Map([
      ...archive.flatMap((one, at): [string, SearchDocument][] =>
        at >= 290 || at % 20 === 7 ? [[one.address, one]] : [],
      ),
      ...gone.map(({ address }): [string, null] => [address, null]),
    ]),
  )
  return parts.open()
}

beforeAll(async () => {
  const whole = build('single', 1000, 0)
  await whole.index.rebuild(archive)
  single = await whole.open()
  grown.set('many shards', await grow('sharded', 0))
  grown.set('merged shards', await grow('merged', 200))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

const questions = [
  ...archive.slice(0, 40).map(({ title }) => title),
  'dang bo khoi lan thu 20',
  'cơ quan doanh nghiệp',
  'Tuy Hoà',
  '21-KL/TW',
  'Lạng Gian',
  'xyzzy đảng bộ',
  'công tác cán bộ',
  'ngày 8/4/2019',
  // Longer than a question of which every pair is looked up.
  archive
    .slice(0, 12)
    .map(({ title }) => title)
    .join(' '),
]

interface Answered {
  readonly total: number
  readonly values: object
  readonly found: readonly { readonly address: string; readonly score: number }[]
}

async function ask(searcher: Searcher, text: string, rest: Partial<SearchRequest> = {}): Promise<Answered> {
  const answer = await searcher.answer({
    ...plainRequest,
    query: understandQuery(text),
    ...rest,
  })
  const results = await searcher.load(answer, 0, answer.hits.length)
  return {
    total: answer.hits.length,
    values: (await answer.facets()).values,
    found: results.map(({ address }, place) => ({
      address,
      score: Math.round((answer.hits[place]?.score ?? 0) * 1e6),
    })),
  }
}

function byAddress({ found }: Answered): Answered['found'] {
  return found.toSorted((a, b) => (a.address < b.address ? -1 : 1))
}

describe.each(['many shards', 'merged shards'])('%s with changes since', (name) => {
  let sharded: Searcher

  beforeAll(() => {
    sharded = grown.get(name) ?? single
  })

  it.each(questions)('score every article as one index does: “%s”', async (text) => {
    const [one, many] = [await ask(single, text), await ask(sharded, text)]
    expect(byAddress(many)).toEqual(byAddress(one))
    expect(many.values).toEqual(one.values)
    expect(many.found[0]?.score).toBe(one.found[0]?.score)
  })

  it('narrow and count as one index does', async () => {
    for (const chosen of [{ nam: '2016' }, { nam: '2024' }, { 'chuyen-muc': 'Tin tức', nam: '2018' }]) {
      const [one, many] = [
        await ask(single, 'đảng bộ', { chosen }),
        await ask(sharded, 'đảng bộ', { chosen }),
      ]
      expect(many.total).toBe(one.total)
      expect(many.values).toEqual(one.values)
    }
  })

  it('list the newest first across shards', async () => {
    const answer = await sharded.answer({
      ...plainRequest,
      query: understandQuery('đảng bộ'),
      order: 'newest',
    })
    const dates = (await sharded.load(answer, 0, answer.hits.length)).map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(dates.length).toBeGreaterThan(100)
  })

  it('list everything without a question', async () => {
    const [one, many] = [await ask(single, ''), await ask(sharded, '')]
    expect(many.total).toBe(archive.length)
    expect(many.values).toEqual(one.values)
  })
})
