import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openAnswerShard } from '#src/indexing/answers/answer-shard.ts'
import { openAnswerWriter } from '#src/indexing/answers/answer-writer.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { sampleDocument } from './sample-documents.ts'

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tra-loi-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'search.sqlite')
}

async function openBoth(documents: readonly SearchDocument[]) {
  const file = temporaryFile()
  const writer = openAnswerWriter(file)
  await writer.rebuild(documents)
  writer.keep('một')
  const shard = openAnswerShard(file)
  onTestFinished(() => {
    shard.close()
    writer.close()
  })
  const look = async <Seen>(work: (shard: IndexedShard) => Promise<Seen>): Promise<Seen | null> =>
    shard.within((one) => work(one))
  return { file, writer, shard, look }
}

const documents = [
  sampleDocument(0, 'Ủy ban kiểm tra', 'Uỷ ban nhân dân. Uy tín của ủy ban', { tinh: ['Đắk Nông'] }),
  sampleDocument(1, 'Hội nghị ủy viên', 'Các đảng ủy', { tinh: ['Gia Lai'], ky: ['7', '8'] }),
  sampleDocument(2, 'Đại hội', 'không có gì'),
]

describe('the database of answers as a shard', () => {
  it('gives every spelling of a word with its articles, weights and titles', async () => {
    const { look } = await openBoth(documents)
    const [word] = (await look((shard) => shard.words('uy', false))) ?? []
    const spelt = Object.fromEntries((word?.spellings ?? []).map(({ word: name, ...rest }) => [name, rest]))
    expect(Object.keys(spelt).toSorted()).toEqual(['uy', 'ủy'].toSorted())
    expect([...(spelt['ủy']?.pages ?? [])]).toEqual([0, 1])
    expect([...(spelt['ủy']?.titled ?? [])]).toEqual([1, 1])
    expect([...(spelt['uy']?.pages ?? [])]).toEqual([0])
    expect([...(spelt['uy']?.weights ?? [])]).toEqual([1])
    expect(spelt['ủy']?.weights[0]).toBeGreaterThan(spelt['ủy']?.weights[1] ?? 0)
  })

  it('gives pairs of neighbours in their order, never across two parts', async () => {
    const { look } = await openBoth(documents)
    const pages = (first: string, second: string) =>
      look(async (shard) => [...((await shard.pair(first, second))?.pages ?? [])])
    expect(await pages('uy', 'ban')).toEqual([0])
    expect(await pages('ban', 'uy')).toEqual([])
    expect(await pages('tra', 'uy')).toEqual([])
    expect(await pages('hoi', 'nghi')).toEqual([1])
  })

  it('gives the words that begin as one does, and all words for mending', async () => {
    const { look } = await openBoth(documents)
    const begun = await look((shard) => shard.words('v', true))
    expect(begun?.map(({ folded }) => folded)).toEqual(['vien'])
    const vocabulary = await look((shard) => shard.vocabulary())
    expect(vocabulary?.get('uy')).toBe(2)
    expect(vocabulary?.has('ủy')).toBe(false)
  })

  it('gives what articles are filed under, and their texts', async () => {
    const { look } = await openBoth(documents)
    const facets = await look((shard) => shard.facets())
    const named = (page: number) =>
      facets?.values.ky.of(page).map((place) => facets.values.ky.names[place]) ?? []
    expect(named(1).toSorted()).toEqual(['7', '8'])
    expect(named(0)).toEqual([])
    expect(facets?.dates[2]).toBe(20_240_627)
    expect(await look((shard) => shard.fragment(1))).toMatchObject({ address: '/2024/bai-1/' })
  })

  it('follows what the publisher writes, under new numbers, without what was there before', async () => {
    const { look, writer } = await openBoth(documents)
    await writer.update(
      new Map([
        ['/2024/bai-0/', sampleDocument(0, 'Thanh tra tỉnh', '', { tinh: ['Lâm Đồng'] })],
        ['/2024/bai-1/', null],
      ]),
    )
    const seen = await look(async (shard) => ({
      size: shard.size,
      masked: [0, 1, 2, 3].map((page) => shard.isMasked(page)),
      gone: await shard.words('uy', false),
      come: await shard.words('thanh', false),
      vocabulary: await shard.vocabulary(),
      facets: await shard.facets(),
    }))
    expect(seen).toMatchObject({ size: 4, masked: [true, true, false, false], gone: [] })
    expect([...(seen?.come[0]?.spellings[0]?.pages ?? [])]).toEqual([3])
    expect(seen?.vocabulary.has('uy')).toBe(false)
    const [place = -1] = seen?.facets.values.tinh.of(3) ?? []
    expect(seen?.facets.values.tinh.names[place]).toBe('Lâm Đồng')
  })

  it('answers in one state, whatever is written meanwhile', async () => {
    const { shard, writer } = await openBoth(documents)
    await shard.within(async (one) => {
      await writer.update(new Map([['/2024/bai-2/', null]]))
      expect(await one.words('dai', false)).toHaveLength(1)
    })
    await shard.within(async (one, isNew) => {
      expect(isNew).toBe(true)
      expect(await one.words('dai', false)).toEqual([])
    })
  })

  it('tells the commonest words apart only where articles are many', async () => {
    const many = Array.from({ length: 2100 }, (_, number) =>
      sampleDocument(number, number % 3 === 0 ? 'chung riêng' : 'chung'),
    )
    const { look } = await openBoth(many)
    expect(await look((shard) => Promise.resolve([...shard.common.keys()]))).toEqual(['chung', 'rieng'])
    expect((await (await openBoth(documents)).look((shard) => Promise.resolve(shard.common)))?.size).toBe(0)
  })
})

describe('the database of answers', () => {
  it('is not answered from before it holds every article', async () => {
    const file = temporaryFile()
    const writer = openAnswerWriter(file)
    await writer.update(new Map([['/2024/bai-0/', sampleDocument(0, 'Một')]]))
    const shard = openAnswerShard(file)
    expect(await shard.within(() => Promise.resolve('có'))).toBeNull()
    writer.keep('một')
    expect(await shard.within(() => Promise.resolve('có'))).toBe('có')
    shard.close()
    writer.close()
  })

  it('is rebuilt without writing what is as it was', async () => {
    const { look, writer } = await openBoth(documents)
    await writer.rebuild(
      [documents[0], documents[2], sampleDocument(9, 'Mới')].filter((one) => one !== undefined),
    )
    const seen = await look((shard) => Promise.resolve([0, 1, 2, 3].map((page) => shard.isMasked(page))))
    expect(seen).toEqual([false, true, false, false])
  })

  it('forgets which state it holds while it is rebuilt, and remembers it when opened anew', async () => {
    const { file, writer } = await openBoth(documents)
    const again = openAnswerWriter(file)
    expect(again.state()).toBe('một')
    again.close()
    await writer.rebuild(documents)
    expect(writer.state()).toBeNull()
  })

  it('is not answered from while it is filled anew, where most of its numbers were gone', async () => {
    const articles = (from: number): SearchDocument[] =>
      Array.from({ length: 1100 }, (_, at) => sampleDocument(from + at, 'chung'))
    const { shard, writer } = await openBoth(articles(0))
    await writer.rebuild(articles(2000))
    writer.keep('hai')
    expect(await shard.within((one) => Promise.resolve(one.size))).toBe(2200)
    const seen: unknown[] = []
    await writer.rebuild(
      (async function* () {
        for (const [at, one] of articles(4000).entries()) {
          if (at === 500) seen.push(await shard.within(() => Promise.resolve('có')))
          yield one
        }
      })(),
    )
    writer.keep('ba')
    expect(seen).toEqual([null])
    expect(await shard.within((one) => Promise.resolve(one.size))).toBe(1100)
  })

  it('is made anew where its file is broken', async () => {
    const file = temporaryFile()
    writeFileSync(file, 'không phải cơ sở dữ liệu '.repeat(500))
    const writer = openAnswerWriter(file)
    await writer.rebuild(documents)
    writer.keep('một')
    const shard = openAnswerShard(file)
    expect(await shard.within((one) => Promise.resolve(one.size))).toBe(3)
    shard.close()
    writer.close()
  })
})
