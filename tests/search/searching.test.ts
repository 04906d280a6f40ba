import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest, type SearchRequest } from '#src/search/engine/search-request.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import type { SearchAnswer, Searcher } from '#src/search/engine/searcher.ts'
import { sampleArchive } from './sample-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'tim-kiem-'))
const archive = sampleArchive()
let searcher: Searcher

beforeAll(async () => {
  const out = openPublishedFolder(join(folder, 'site'))
  await openSearchIndex({ out, cache: join(folder, 'memory') }).rebuild(archive)
  searcher = await openSearcher(join(folder, 'site/pagefind'))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function ask(text: string, rest: Partial<SearchRequest> = {}): Promise<SearchAnswer> {
  return searcher.answer({ ...plainRequest, query: understandQuery(text), ...rest })
}

async function find(text: string, rest: Partial<SearchRequest> = {}): Promise<SearchResult[]> {
  return searcher.load(await ask(text, rest), 0, 10)
}

async function findAddresses(text: string): Promise<string[]> {
  return (await find(text)).map(({ address }) => address)
}

function textOf(segments: SearchResult['title']): string {
  return segments.map(({ text }) => text).join('')
}

const twentieth = '/2024/000/'

describe('a reader who knows the title', () => {
  it.each([
    'dang bo khoi lan thu 20',
    'Đảng bộ khối lần thứ 20',
    'Đảng bộ khối lần thứ 20'.normalize('NFD'),
    'ĐẢNG BỘ KHỐI LẦN THỨ 20',
    '\u00D0ảng bộ khối lần thứ 20',
    'hội nghị ban chấp hành đảng bộ khối cơ quan doanh nghiệp',
    'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan - Doanh nghiệp tỉnh (lần thứ 20)',
  ])('finds it first by “%s”', async (text) => {
    expect((await findAddresses(text))[0]).toBe(twentieth)
  })

  it.each(archive.slice(0, 5).map(({ title, address }) => [title, address]))(
    'finds “%s” first in every typing',
    async (title, address) => {
      const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd')
      for (const text of [title, plain, title.toUpperCase(), title.normalize('NFD')])
        expect((await findAddresses(text))[0]).toBe(address)
    },
  )
})

describe('a reader who knows a word', () => {
  it('finds the same with hoà and hòa', async () => {
    expect(await findAddresses('Tuy Hoà')).toEqual(await findAddresses('Tuy Hòa'))
    expect((await ask('Tuy Hoà')).hits.length).toBeGreaterThan(20)
  })

  it('finds words across a hyphen', async () => {
    expect((await findAddresses('cơ quan doanh nghiệp'))[0]).toBe(twentieth)
  })

  it.each(['21-KL/TW', '21- KL/TW', '21 kl tw'])('finds the document number %s', async (text) => {
    expect(new Set(await findAddresses(text))).toEqual(new Set([twentieth, '/2022/001/']))
  })

  it('finds a document by its kind and number before other documents of the kind', async () => {
    const found = await findAddresses('kết luận số 21-KL/TW')
    expect(new Set(found.slice(0, 2))).toEqual(new Set([twentieth, '/2022/001/']))
  })

  it('finds a date with and without its zeros', async () => {
    expect((await findAddresses('8/4/2019'))[0]).toBe((await findAddresses('08/04/2019'))[0])
  })

  it('puts the marks that were typed first', async () => {
    const [first] = await find('Ý Yên')
    expect(textOf(first?.title ?? [])).toContain('Ý Yên')
  })
})

describe('a reader who is still typing', () => {
  it('finds the word that is only begun', async () => {
    const answer = await ask('Lạng Gian')
    const [first] = await searcher.load(answer, 0, 1)
    expect(answer.prefix).toBe(true)
    expect(textOf(first?.title ?? [])).toContain('Lạng Giang')
  })

  it('does not stretch a whole word', async () => {
    const answer = await ask('cơ quan')
    const results = await searcher.load(answer, 0, answer.hits.length)
    expect(answer.prefix).toBe(false)
    expect(results.filter(({ missing }) => missing.length > 0)).toEqual([])
  })

  it('does not stretch a word that a space ends', async () => {
    expect((await ask('Lạng Gian ')).prefix).toBe(false)
  })

  it('gives the same answer at any point of a session', async () => {
    const before = await findAddresses('cơ quan')
    for (const text of ['quang', 'co', 'quân sự', 'cơ sở']) await find(text)
    expect(await findAddresses('cơ quan')).toEqual(before)
  })
})

describe('what is shown', () => {
  it('marks the words and gives the sentence', async () => {
    const [first] = await find('21-KL/TW')
    expect(first?.excerpt.find(({ marked }) => marked)?.text).toBe('21-KL/TW')
    expect(first?.body).toBe('Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh')
    expect(first?.date).toBe('2024-06-27')
  })

  it('says which words no article has', async () => {
    const [first] = await find('xyzzy đảng bộ')
    expect(first?.missing.map(({ typed }) => typed)).toEqual(['xyzzy'])
  })

  it('shows titles and text exactly as they were written', async () => {
    for (const { title, address } of archive.slice(0, 5)) {
      const found = (await find(title)).find((result) => result.address === address)
      expect(textOf(found?.title ?? [])).toBe(title.replaceAll(/\s+/gu, ' '))
    }
  })
})

describe('filters and order', () => {
  it('narrows to a year and counts what the other years would give', async () => {
    const open = await ask('đảng bộ')
    const answer = await ask('đảng bộ', { chosen: { nam: '2024' } })
    expect(answer.hits).toHaveLength(1)
    const [narrow, wide] = await Promise.all([answer.facets(), open.facets()])
    expect(narrow.values.nam.map(({ value, count }) => [value, count])).toEqual(
      wide.values.nam.map(({ value, count }) => [value, count]),
    )
    expect(narrow.values['to-chuc']).toEqual([
      { value: 'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh', count: 1, chosen: false },
    ])
  })

  it('lists years from the newest', async () => {
    const years = (await (await ask('đảng bộ')).facets()).values.nam.map(({ value }) => value)
    expect(years).toEqual(years.toSorted().toReversed())
  })

  it('orders by date where that is asked', async () => {
    const dates = (await find('đảng bộ', { order: 'newest' })).map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(dates[0]).toBe('2024-06-27')
  })

  it('lists a year without a question', async () => {
    expect((await ask('', { chosen: { nam: '2023' } })).hits).toHaveLength(1)
  })
})

describe('bad questions', () => {
  it.each(['🎉', '— … ?', '\uD800'])('finds nothing for %j', async (text) => {
    expect((await ask(text)).hits).toEqual([])
  })

  it.each([
    ['an open quotation mark', '"đảng'],
    ['signs of HTML', '<b>đảng</b>'],
    ['signs of a pattern', 'đảng.*['],
    ['a null character', 'đảng\u0000'],
    ['ten thousand characters', `đảng ${'bộ '.repeat(5000)}`],
  ])('answers %s', async (_, text) => {
    expect((await ask(text)).hits.length).toBeGreaterThan(0)
  })
})

describe('a reader whose input method was off', () => {
  it('is told what was searched as well, and sees its words marked', async () => {
    const answer = await ask('DDarng booj khoois')
    const [first] = await searcher.load(answer, 0, 1)
    expect(answer.reading?.shown).toBe('đảng bộ khối')
    expect(first?.address).toBe(twentieth)
    expect(first?.missing).toEqual([])
  })

  it('hears nothing of it where the words were found as typed', async () => {
    expect((await ask('đảng bộ khối')).reading).toBeNull()
  })
})
