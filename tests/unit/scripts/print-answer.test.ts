import { describe, expect, it } from 'vitest'
import { noValues } from '#src/search/engine/facet-values.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'
import { printAnswer } from '../../../scripts/search/print-answer.ts'

const told: ToldInFull = {
  total: 12,
  complete: 4,
  prefix: null,
  reading: 'ủy ban nhân dân',
  repaired: 'đảng bộ khối',
  chips: [{ facet: 'ky', value: '7', words: 'lần thứ 7' }],
  offers: [],
  hasWords: true,
  lost: [{ kind: 'vocabulary', reason: 'got 404' }],
  results: [
    {
      address: '/2024/a/',
      title: [
        { text: 'Hội nghị ', marked: false },
        { text: 'Đảng bộ', marked: true },
      ],
      excerpt: [{ text: 'Sáng nay…', marked: false }],
      date: '2024-06-27',
      section: 'Hội nghị',
      body: null,
      conference: null,
      missing: [{ typed: 'xyz', word: 'xyz', folded: 'xyz' }],
    },
  ],
  facets: {
    values: { ...noValues, nam: [{ value: '2024', count: 12, chosen: true }] },
    years: [{ year: 2024, count: 12 }],
    offers: [{ facet: 'tinh', value: 'Đắk Nông', words: 'dak nong' }],
  },
}

describe('an answer in a terminal', () => {
  it('says everything the page says', () => {
    const text = printAnswer(told, { colour: false, facets: true, milliseconds: 8 })
    expect(text).toContain('Hiểu là: Kỳ họp: Lần thứ 7.')
    expect(text).toMatch(/Chưa tải được bảng từ .*got 404/u)
    expect(text).toContain('Có thể lọc theo: Tỉnh, thành phố: Đắk Nông.')
    expect(text).toContain('Có phải bạn muốn tìm “đảng bộ khối”?')
    expect(text).toContain('Đã tìm cả: “ủy ban nhân dân”.')
    expect(text).toContain('Bài đứng đầu không có “xyz”.')
    expect(text).toContain('1. Hội nghị Đảng bộ\n   Sáng nay…\n   27/06/2024 · Hội nghị · /2024/a/')
    expect(text).toContain('Năm [nam]: *2024 (12)')
    expect(text).toContain('Theo năm: 2024: 12')
    expect(text).toContain('12 bài, 4 bài có đủ các từ; hiện 1 bài, 8 ms.')
  })

  it('sets off what answers only where somebody looks', () => {
    const plain = printAnswer(told, { colour: false, facets: false, milliseconds: 8 })
    const coloured = printAnswer(told, { colour: true, facets: false, milliseconds: 8 })
    expect(plain).not.toContain('\u001B')
    expect(coloured).toContain('\u001B[1;33mĐảng bộ\u001B[0m')
    expect(plain).not.toContain('Bộ lọc')
  })

  it('says whether there was nothing to find or nothing to look for', () => {
    const nothing = { ...told, total: 0, complete: 0, results: [] }
    const printing = { colour: false, facets: false, milliseconds: 1 }
    expect(printAnswer(nothing, printing)).toContain('Không có bài nào.')
    expect(printAnswer({ ...nothing, hasWords: false }, printing)).toContain('không có chữ hay số')
  })
})
