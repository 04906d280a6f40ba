import { describe, expect, it } from 'vitest'
import { findCitations } from '#src/citations/find-citations.ts'

/** Each citation as one line: raw, type, number, date, issuer, scope. */
function lines(text: string): string[] {
  return findCitations(text).map(({ raw, type, number, date, issuer, scope }) =>
    [raw, type, number, date ?? '', issuer ?? '', scope].join('|'),
  )
}

describe('a citation of the Party', () => {
  it.each([
    [
      'thực hiện Quy định số 38-QĐ/TU, ngày 08/4/2019 của Ban Thường vụ Tỉnh ủy về đánh giá',
      'Quy định số 38-QĐ/TU, ngày 08/4/2019 của Ban Thường vụ Tỉnh ủy|Quy định|38-QĐ/TU|2019-04-08|Ban Thường vụ Tỉnh ủy|TU',
    ],
    [
      'Kết luận số 21- KL/TW của Ban Chấp hành Trung ương Đảng khóa XIII. Thực hiện',
      'Kết luận số 21- KL/TW của Ban Chấp hành Trung ương Đảng khóa XIII|Kết luận|21-KL/TW||Ban Chấp hành Trung ương Đảng khóa XIII|TW',
    ],
    [
      'theo Quyết định số 1415-QĐ/TU của Tỉnh ủy và kế hoạch',
      'Quyết định số 1415-QĐ/TU của Tỉnh ủy|Quyết định|1415-QĐ/TU||Tỉnh ủy|TU',
    ],
    ['Chỉ thị 22/CT-TW của Ban Bí thư về', 'Chỉ thị 22/CT-TW của Ban Bí thư|Chỉ thị|22-CT/TW||Ban Bí thư|TW'],
    ['nghị quyết số: 13-NQ/TƯ về', 'nghị quyết số: 13-NQ/TƯ|Nghị quyết|13-NQ/TW|||TW'],
    [
      'ban hành Thông báo Kết luận số 158-TB/HU ngày 11/3/2022 về',
      'Thông báo Kết luận số 158-TB/HU ngày 11/3/2022|Thông báo|158-TB/HU|2022-03-11||HU',
    ],
    ['theo Quy định 1836 QĐ/TWĐTN', 'Quy định 1836 QĐ/TWĐTN|Quy định|1836-QĐ/TWĐTN|||TWĐTN'],
    [
      'Chỉ thị số 35-CT/TW của Bộ Chính trị ngày 14/6/2024 về đại hội',
      'Chỉ thị số 35-CT/TW của Bộ Chính trị ngày 14/6/2024|Chỉ thị|35-CT/TW|2024-06-14|Bộ Chính trị|TW',
    ],
    [
      'Chỉ thị 05 của Bộ Chính trị (khoá XII) về',
      'Chỉ thị 05 của Bộ Chính trị (khoá XII)|Chỉ thị|05-CT/TW||Bộ Chính trị (khoá XII)|TW',
    ],
    [
      'Kế hoạch số 12-KH/HU của Ban Thường vụ Huyện uỷ Hải Hậu về',
      'Kế hoạch số 12-KH/HU của Ban Thường vụ Huyện uỷ Hải Hậu|Kế hoạch|12-KH/HU||Ban Thường vụ Huyện uỷ Hải Hậu|HU',
    ],
    ['(Thông tri số 07-TT/TU)', 'Thông tri số 07-TT/TU|Thông tri|07-TT/TU|||TU'],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })

  it('is each number of a list', () => {
    expect(lines('các Quy định số 37-QĐ/TW, số 41-QĐ/TW của Bộ Chính trị và Kết luận số 14-KL/TW')).toEqual([
      'Quy định số 37-QĐ/TW|Quy định|37-QĐ/TW|||TW',
      'số 41-QĐ/TW của Bộ Chính trị|Quy định|41-QĐ/TW||Bộ Chính trị|TW',
      'Kết luận số 14-KL/TW|Kết luận|14-KL/TW|||TW',
    ])
  })

  it('takes its kind from its sign where no word names it', () => {
    expect(lines('thực hiện 18-NQ/TW')).toEqual(['18-NQ/TW|Nghị quyết|18-NQ/TW|||TW'])
  })
})

describe('a citation of the State', () => {
  it.each([
    [
      'Nghị định số 64/2007/NĐ-CP ngày 10-4-2007 của Chính phủ về',
      'Nghị định số 64/2007/NĐ-CP ngày 10-4-2007 của Chính phủ|Nghị định|64/2007/NĐ-CP|2007-04-10|Chính phủ|CP',
    ],
    [
      'Quyết định số 753/QĐ-TTg ngày 2/6/2005 của Thủ tướng Chính phủ về',
      'Quyết định số 753/QĐ-TTg ngày 2/6/2005 của Thủ tướng Chính phủ|Quyết định|753/QĐ-TTg|2005-06-02|Thủ tướng Chính phủ|TTg',
    ],
    ['theo số07/2002/TT-BKHCN', 'số07/2002/TT-BKHCN|Thông tư|07/2002/TT-BKHCN|||BKHCN'],
    ['Luật số 45/2019/QH14 có hiệu lực', 'Luật số 45/2019/QH14|Luật|45/2019/QH14|||QH'],
    [
      'Nghị quyết số 202/2025/QH15 của Quốc hội về việc sắp xếp',
      'Nghị quyết số 202/2025/QH15 của Quốc hội|Nghị quyết|202/2025/QH15||Quốc hội|QH',
    ],
    [
      'Nghị quyết số 1685/NQ-UBTVQH15.',
      'Nghị quyết số 1685/NQ-UBTVQH15|Nghị quyết|1685/NQ-UBTVQH15|||UBTVQH',
    ],
    [
      'Quyết định số 82/2006/QĐ-QPcủa Bộ trưởng Bộ Quốc phòng',
      'Quyết định số 82/2006/QĐ-QPcủa Bộ trưởng Bộ Quốc phòng|Quyết định|82/2006/QĐ-QP||Bộ trưởng Bộ Quốc phòng|QP',
    ],
    [
      'Kế hoạch số 125/KH-UBND ngày 12/5/2022 của UBND tỉnh Bắc Kạn về',
      'Kế hoạch số 125/KH-UBND ngày 12/5/2022 của UBND tỉnh Bắc Kạn|Kế hoạch|125/KH-UBND|2022-05-12|UBND tỉnh Bắc Kạn|UBND',
    ],
    [
      'Thông tư số 02/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo ban hành',
      'Thông tư số 02/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo|Thông tư|02/2021/TT-BGDĐT||Bộ Giáo dục và Đào tạo|BGDĐT',
    ],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })
})

describe('no citation', () => {
  it.each([
    'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV',
    'Huy hiệu Đảng đợt 19-5',
    'nhiệm kỳ 2020-2025, quý I/2022',
    'phòng chống dịch COVID-19',
    'Đảng ủy Khối CCQ&DN tỉnh',
    'ban hành 3 nghị quyết của Đảng ủy',
    'Nghị quyết 3 của Ban Chấp hành Đảng bộ',
    'đạt 46/48 chỉ tiêu',
  ])('is in %j', (text) => {
    expect(lines(text)).toEqual([])
  })
})

it('a citation keeps its place', () => {
  const text = 'Theo Chỉ thị số 05-CT/TW của Bộ Chính trị và Kết luận số 01-KL/TW.'
  for (const { raw, start, end } of findCitations(text)) expect(text.slice(start, end)).toBe(raw)
  expect(findCitations(text)).toHaveLength(2)
})
