import { describe, expect, it } from 'vitest'
import { conferenceOf } from '#src/search/documents/conference-group.ts'

describe('conferenceOf', () => {
  const filters = { ky: ['7'], 'to-chuc': ['Đảng bộ Khối'], nam: ['2022'] }

  it('names the number, whose it is and the year', () => {
    expect(conferenceOf({ filters, date: '2022-07-01' })).toBe('Hội nghị lần thứ 7, Đảng bộ Khối, năm 2022')
  })

  it('takes the province where the body is not known', () => {
    expect(conferenceOf({ filters: { ky: ['7'], tinh: ['Gia Lai'] }, date: '2021' })).toBe(
      'Hội nghị lần thứ 7, Gia Lai, năm 2021',
    )
  })

  it.each([{ ky: ['7'] }, { 'to-chuc': ['Đảng bộ Khối'] }, {}])(
    'makes no conference of %j: two of them must not become one',
    (known) => {
      expect(conferenceOf({ filters: known, date: '2022' })).toBeNull()
    },
  )
})
