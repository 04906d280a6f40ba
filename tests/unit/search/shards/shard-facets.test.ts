import { describe, expect, it } from 'vitest'
import { facets } from '#src/search/documents/document.ts'
import {
  type FacetColumns,
  namesAt,
  openFacets,
  packFacets,
  toDateNumber,
  toFacetColumn,
  toShardFacets,
} from '#src/search/shards/shard-facets.ts'

const none = Object.fromEntries(facets.map((facet) => [facet, toFacetColumn([[], [], []])]))
const columns: FacetColumns = {
  dates: [20240627, 20240000, 20240627],
  facets: {
    ...(none as FacetColumns['facets']),
    nam: toFacetColumn([['2024'], ['2024'], ['2024']]),
    'van-ban': toFacetColumn([[], ['21-KL/TW', '16-NQ/ĐUK'], ['16-NQ/ĐUK']]),
  },
}

describe('dates and facets of a shard', () => {
  const opened = openFacets(packFacets(columns))

  it('come back as they were packed, several values of an article in their order', () => {
    const { dates, values } = toShardFacets(opened)
    expect([...dates]).toEqual(columns.dates)
    expect(values['van-ban'].names).toEqual(['16-NQ/ĐUK', '21-KL/TW'])
    expect([0, 1, 2].map((page) => values['van-ban'].of(page))).toEqual([[], [1, 0], [0]])
    expect(values.nguoi.of(2)).toEqual([])
  })

  it('are told by name as well', () => {
    expect(namesAt(opened.facets['van-ban'], 1)).toEqual(['21-KL/TW', '16-NQ/ĐUK'])
  })
})

describe('toDateNumber', () => {
  it('puts a year without a day before its days', () => {
    expect(['2024-01-01', '2024', '2023-12-31'].map(toDateNumber)).toEqual([20240101, 20240000, 20231231])
  })
})
