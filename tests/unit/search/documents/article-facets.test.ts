import { describe, expect, it } from 'vitest'
import { facetsOf } from '#src/search/documents/article-facets.ts'
import { sampleArticle } from './sample-article.ts'

function filed(given: Readonly<Record<string, unknown>>): ReturnType<typeof facetsOf> {
  const article = sampleArticle(given)
  return facetsOf({ article, year: '2022', sectionName: 'Hội nghị', bodyName: 'Đảng bộ Khối' })
}

describe('facetsOf', () => {
  it('files a conference by everything its fields say', () => {
    const facets = filed({
      province: 'Đăk Nông',
      session: 7,
      khoa: 13,
      term: '2020-2025',
      eventDate: '2022-03-31',
      published: '2022-04-02',
      periodReviewed: '2022-Q1',
      periodPlanned: '2022-Q3',
      citations: [
        { text: 'Kết luận 21', type: 'Kết luận', number: '21- KL/TW' },
        { text: 'Kết luận 21', type: 'Kết luận', number: '21-KL/TW' },
        { text: 'Nghị định 64', type: 'Nghị định', number: '64/2007/NĐ-CP' },
      ],
      persons: [{ name: 'Phạm Thị Tố Hải' }],
    })
    expect(facets).toEqual({
      nam: ['2022'],
      quy: ['2022-Q2', '2022-Q1', '2022-Q3'],
      'chuyen-muc': ['Hội nghị'],
      'to-chuc': ['Đảng bộ Khối'],
      tinh: ['Đắk Nông'],
      loai: ['Hội nghị'],
      ky: ['7'],
      khoa: ['XIII', '2020-2025'],
      'van-ban': ['21-KL/TW', '64/2007/NĐ-CP'],
      nguoi: ['Phạm Thị Tố Hải'],
    })
  })

  it('reads the session of a conference from its title where the field is empty', () => {
    expect(filed({ title: 'Hội nghị Ban Chấp hành lần thứ hai mươi' }).ky).toEqual(['20'])
    expect(filed({ title: 'Đại hội Đảng bộ lần thứ XX', kind: 'congress' }).ky).toBeUndefined()
    expect(filed({ title: 'Hội nghị lần thứ 9', session: 10 }).ky).toEqual(['10'])
  })

  it('files a conference told of in the next year by both', () => {
    expect(filed({ eventDate: '2021-12-30' }).nam).toEqual(['2022', '2021'])
  })

  it('keeps a province it does not know as it was typed', () => {
    expect(filed({ province: 'Viêng Chăn' }).tinh).toEqual(['Viêng Chăn'])
  })

  it.each([
    [{}, undefined],
    [{ periodReviewed: '2022-H1' }, undefined],
    [{ eventDate: '2022-12-01' }, ['2022-Q4']],
  ])('knows the quarters of %j', (given, quarters) => {
    expect(filed(given).quy).toEqual(quarters)
  })
})
