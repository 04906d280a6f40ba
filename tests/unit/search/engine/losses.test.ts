import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { readSearchAddress } from '#src/search/engine/search-address.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { tell, type Told, toRequest } from '#src/search/engine/told.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { memoryShard } from '../../../search/memory-shard.ts'

function documentOf(year: number, number: number): SearchDocument {
  return {
    address: `/${year}/bai-${number}/`,
    title: `Hội nghị Đảng bộ khối lần thứ ${number}`,
    date: `${year}-06-27`,
    parts: [{ text: `Nghị quyết số ${number} của cơ quan.`, weight: 1 }],
    filters: { nam: [String(year)], loai: ['Hội nghị'] },
  }
}

function shardOf(year: number): IndexedShard {
  return memoryShard(Array.from({ length: 12 }, (_, number) => documentOf(year, number + 1)))
}

const gone = (): Promise<never> => Promise.reject(new Error('got 404'))

function searcherOf(...lost: readonly Partial<IndexedShard>[]): Searcher {
  const shards = lost.map((some, at) => ({ ...shardOf(2020 + at), ...some }))
  return createSearcher({ shards: () => Promise.resolve(shards) })
}

async function ask(searcher: Searcher, search: string): Promise<Told> {
  return tell(searcher, await searcher.answer(toRequest(readSearchAddress(search))), 0, 10)
}

function kindsOf({ lost }: Told): string[] {
  return lost.map(({ kind }) => kind)
}

describe('a part of the index that does not come', () => {
  it('leaves an answer by words where it is the pairs, and mends no word for want of neighbours', async () => {
    const told = await ask(searcherOf({ pair: gone }), '?q=nghị+quyết+số+7')
    expect([kindsOf(told), told.repaired, told.results[0]?.address]).toEqual([
      ['pairs'],
      null,
      '/2020/bai-7/',
    ])
  })

  it('mends nothing where it is the words that mend', async () => {
    const told = await ask(searcherOf({ vocabulary: gone }), '?q=nghị+quyếtt+số+7')
    expect([kindsOf(told), told.repaired]).toEqual([['vocabulary'], null])
    expect(told.total).toBeGreaterThan(0)
  })

  it('reads no chips and filters nothing where it is the facets, but answers', async () => {
    const told = await ask(searcherOf({ facets: gone }), '?q=hội+nghị+đảng+bộ+lần+thứ+7+2020&nam=2020')
    expect([kindsOf(told), told.chips, told.results[0]?.address]).toEqual([['facets'], [], '/2020/bai-7/'])
    await expect(ask(searcherOf({ facets: gone }), '?nam=2020')).rejects.toThrow('got 404')
  })

  it('finds what other shards have where it is words', async () => {
    const told = await ask(searcherOf({}, { words: gone }), '?q=nghị+quyết')
    expect([kindsOf(told), told.total, told.repaired]).toEqual([['words'], 12, null])
  })

  it('leaves what the pairs find where it is all words, and is no answer where they find nothing', async () => {
    expect(kindsOf(await ask(searcherOf({ words: gone }), '?q=nghị+quyết'))).toEqual(['words'])
    await expect(ask(searcherOf({ words: gone }), '?q=quyết')).rejects.toThrow('got 404')
  })

  it('leaves out only the article that it is', async () => {
    const shard = shardOf(2020)
    const fragment = (page: number) => (page === 6 ? gone() : shard.fragment(page))
    const told = await ask(searcherOf({ fragment }), '?q=nghị+quyết&xep=cu-nhat')
    expect(told.lost).toEqual([{ kind: 'articles', reason: 'got 404' }])
    expect(told.results).toHaveLength(9)
    await expect(ask(searcherOf({ fragment: gone }), '?q=nghị+quyết')).rejects.toThrow('got 404')
  })

  it('is asked for anew by the next question', async () => {
    let calls = 0
    const shard = shardOf(2020)
    const pair = (first: string, second: string) => {
      calls += 1
      return calls === 1 ? gone() : shard.pair(first, second)
    }
    const searcher = searcherOf({ pair })
    expect(kindsOf(await ask(searcher, '?q=nghị+quyết+số+7'))).toEqual(['pairs'])
    expect(kindsOf(await ask(searcher, '?q=nghị+quyết+số+7'))).toEqual([])
  })
})
