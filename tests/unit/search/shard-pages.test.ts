import { describe, expect, it } from 'vitest'
import { facets } from '#src/search/document.ts'
import { openPages, packPages, type ShardPages, toDateNumber } from '#src/search/shard-pages.ts'

const none = Object.fromEntries(facets.map((facet) => [facet, [[], []]])) as unknown as ShardPages['filters']

const pages: ShardPages = {
  lengths: [120, 900],
  dates: [20240627, 20240000],
  filters: {
    ...none,
    nam: [['2024'], ['2024']],
    'chuyen-muc': [['Hội nghị'], []],
    'van-ban': [[], ['16-NQ/ĐUK', '21-KL/TW']],
  },
  articles: ['0a1b', '2c3d'],
  heads: ['1', 'can', 'dang'],
  sizes: [3000, 20000, 4],
}

describe('what a shard knows of its articles', () => {
  it('comes back as it was packed', () => {
    expect(openPages(packPages(pages))).toEqual(pages)
  })
})

describe('toDateNumber', () => {
  it('puts a year without a day before its days', () => {
    expect(['2024-01-01', '2024', '2023-12-31'].map(toDateNumber)).toEqual([20240101, 20240000, 20231231])
  })
})
