import { describe, expect, it } from 'vitest'
import { titleRoom } from '#src/search/pagefind-page.ts'
import { measureRuns, rankHits } from '#src/search/ranking.ts'
import type { Hit } from '#src/search/search-index.ts'

type NamedHit = Hit & { readonly id: string }

function hit(id: string, score: number, places: readonly number[]): NamedHit {
  return { id, page: 0, score, date: 20240627, places, load: () => Promise.reject(new Error('not loaded')) }
}

function order(hits: readonly NamedHit[], asked: number): (string | undefined)[] {
  return rankHits(hits, asked).map((found) => hits.find((known) => known === found)?.id)
}

describe('measureRuns', () => {
  it('measures the longest row of neighbours', () => {
    expect(measureRuns([70, 90, 91, 92, 100], 4)).toEqual({ anywhere: 3, title: 0 })
  })

  it('knows a row in the title', () => {
    expect(measureRuns([2, 3, titleRoom + 1, titleRoom + 2, titleRoom + 3], 4)).toEqual({
      anywhere: 3,
      title: 2,
    })
  })

  it('counts a place once and no row longer than the query', () => {
    expect(measureRuns([70, 70, 71, 72, 73, 74], 2)).toEqual({ anywhere: 2, title: 0 })
  })
})

describe('rankHits', () => {
  it('puts words that stand together before words that are scattered', () => {
    expect(order([hit('cơ sở … quan điểm', 1.2, [70, 90]), hit('cơ quan', 1, [70, 71])], 2)).toEqual([
      'cơ quan',
      'cơ sở … quan điểm',
    ])
  })

  it('puts the title first among equals', () => {
    expect(order([hit('text', 1, [70, 71]), hit('title', 1, [3, 4])], 2)).toEqual(['title', 'text'])
  })

  it('keeps the order where nothing was asked', () => {
    expect(order([hit('a', 0, []), hit('b', 0, [])], 0)).toEqual(['a', 'b'])
  })
})
