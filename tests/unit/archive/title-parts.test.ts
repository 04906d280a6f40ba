import { describe, expect, it } from 'vitest'
import { cutTitle } from '#src/archive/title-parts.ts'

function unbroken(title: string): string[] {
  return cutTitle(title)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ text }) => text)
}

describe('cutTitle', () => {
  it('keeps words of several syllables on one line', () => {
    expect(unbroken('Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)')).toEqual([
      'Hội nghị',
      'Ban Chấp hành',
      'Đảng bộ',
      'Cơ quan',
      'Doanh nghiệp',
      'lần thứ 20',
    ])
  })

  it('knows them in capitals', () => {
    expect(unbroken('KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI (1-6-2020 - 1-6-2021)')).toEqual([
      'KỶ NIỆM',
      'THÀNH LẬP',
      'ĐẢNG BỘ',
      '1-6-2020',
      '1-6-2021',
    ])
  })

  it('keeps terms and numbers of documents whole', () => {
    expect(unbroken('Kết luận số 21-KL/TW, nhiệm kỳ 2020-2025')).toEqual([
      'Kết luận',
      '21-KL/TW',
      'nhiệm kỳ',
      '2020-2025',
    ])
  })

  it('tells numbers, which never break, from words, which break on a phone', () => {
    expect(cutTitle('Đại hội lần thứ XIV, nhiệm kỳ 2025-2030').map(({ kind }) => kind)).toEqual([
      'word',
      'plain',
      'word',
      'plain',
      'word',
      'plain',
      'number',
    ])
  })

  it('does not take the end of one word and the start of another for a word', () => {
    expect(unbroken('Nhạc hội nghịch mùa')).toEqual([])
  })

  it('loses no letter', () => {
    const title = '🎉 ĐẠI HỘI ĐẠI BIỂU lần thứ XIV, nhiệm kỳ 2025-2030: thành công!'
    expect(
      cutTitle(title)
        .map(({ text }) => text)
        .join(''),
    ).toBe(title)
  })
})
