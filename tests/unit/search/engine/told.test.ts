import { describe, expect, it } from 'vitest'
import { readSearchAddress } from '#src/search/engine/search-address.ts'
import { askInFull, toRequest } from '#src/search/engine/told.ts'
import type { SearchAnswer, Searcher } from '#src/search/engine/searcher.ts'
import { createLosses } from '#src/search/engine/losses.ts'
import { noValues } from '#src/search/engine/facet-values.ts'

function searcherOf(answer: Partial<SearchAnswer>): Searcher {
  return {
    answer: (request) =>
      Promise.resolve({
        request,
        hits: [],
        prefix: false,
        reading: null,
        chips: [],
        offers: [],
        repaired: null,
        complete: 0,
        losses: createLosses(),
        facets: () => Promise.resolve({ values: noValues, years: [{ year: 2022, count: 3 }], offers: [] }),
        ...answer,
      }),
    load: () => Promise.resolve([]),
  }
}

describe('toRequest', () => {
  it('carries every wish of the address', () => {
    const request = toRequest(
      readSearchAddress('?q=đảng+bộ&nam=2022&tu=2019&den=2023&xep=cu-nhat&bo=ky&nguyen-van=1'),
    )
    expect(request).toMatchObject({
      chosen: { nam: '2022' },
      years: { from: 2019, to: 2023 },
      order: 'oldest',
      declined: ['ky'],
      literal: true,
    })
    expect(request.query.text).toBe('đảng bộ')
  })
})

describe('askInFull', () => {
  it('gives plain data that crosses from a worker and goes into JSON as it is', async () => {
    const chips = [{ facet: 'ky', value: '7', words: 'lần thứ 7' }] as const
    const searcher = searcherOf({ chips, repaired: { shown: 'đảng bộ' }, prefix: true })
    const told = await askInFull(searcher, readSearchAddress('?q=đang+bô'), 0, 10)
    expect(structuredClone(told)).toEqual(told)
    expect(JSON.parse(JSON.stringify(told))).toEqual(told)
    expect(told).toMatchObject({ chips, repaired: 'đảng bộ', prefix: 'bô', total: 0 })
    expect(told.facets.years).toEqual([{ year: 2022, count: 3 }])
  })

  it('says where a question has no word to look for', async () => {
    const told = await askInFull(searcherOf({}), readSearchAddress('?q=😀😀'), 0, 10)
    expect(told.hasWords).toBe(false)
  })
})
