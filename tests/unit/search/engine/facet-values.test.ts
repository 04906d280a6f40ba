import { describe, expect, it } from 'vitest'
import { listFacetValues } from '#src/search/engine/facet-values.ts'

const nothing = () => {
  throw new Error('not asked')
}

describe('listFacetValues', () => {
  it('lists years from the newest and names from the most frequent, then as Vietnamese sorts', () => {
    const counts = {
      nam: { 2021: 1, 2024: 3 },
      'to-chuc': { 'Đoàn khối': 1, 'Ban Dân vận': 1, 'Đảng bộ khối': 2 },
    }
    const values = listFacetValues(counts, {}, nothing)
    expect(values.nam.map(({ value }) => value)).toEqual(['2024', '2021'])
    expect(values['to-chuc'].map(({ value }) => value)).toEqual(['Đảng bộ khối', 'Ban Dân vận', 'Đoàn khối'])
  })

  it('leaves out values that would find nothing, but not the one that is chosen', () => {
    const count = () => ({ nam: { 2021: 0, 2024: 0 } })
    const values = listFacetValues({}, { nam: '2024' }, count)
    expect(values.nam).toEqual([{ value: '2024', count: 0, chosen: true }])
  })

  it('counts the values of a chosen facet without it', () => {
    const count = (chosen: object) => ('nam' in chosen ? {} : { nam: { 2024: 1, 2022: 2 } })
    const values = listFacetValues({ nam: { 2024: 1, 2022: 0 } }, { nam: '2024', 'to-chuc': 'Khối' }, count)
    expect(values.nam.map(({ count: number }) => number)).toEqual([1, 2])
  })
})
