import { describe, expect, it } from 'vitest'
import { findDates } from '#src/dates/find-dates.ts'

/** A finding as one line: raw, first day, last day, clock and part. */
function lines(text: string): string[] {
  const day = (value: { year: number | null; month: number; day: number } | null): string =>
    value === null ? '' : `${String(value.year ?? '?')}-${String(value.month)}-${String(value.day)}`
  return findDates(text).map(({ raw, first, last, clock, part }) =>
    [raw, day(first), day(last), clock ?? '', part ?? ''].join('|'),
  )
}

describe('dates', () => {
  it.each([
    ['Ngày 27/6, Đảng bộ Khối tổ chức', 'Ngày 27/6|?-6-27|||'],
    ['Sáng ngày 08 tháng 4 năm 2022, Ban Chấp hành', 'Sáng ngày 08 tháng 4 năm 2022|2022-4-8|||sáng'],
    ['12 Tháng Tư 2022', '12 Tháng Tư 2022|2022-4-12|||'],
    ['Chiều 28/12, Đảng ủy Khối', 'Chiều 28/12|?-12-28|||chiều'],
    ['Quy định số 38-QĐ/TU, ngày 08/4/2019 của Ban', 'ngày 08/4/2019|2019-4-8|||'],
    ['Ngày 1-6-2020, Đảng bộ Khối', 'Ngày 1-6-2020|2020-6-1|||'],
    ['Hội Nông dân họp ngày 27.6.2024.', 'ngày 27.6.2024|2024-6-27|||'],
    ['ngày 3 tháng 2 vừa qua', 'ngày 3 tháng 2|?-2-3|||'],
    ['Sáng nay (27/6), Thành ủy Đà Nẵng', 'Sáng nay (27/6)|?-6-27|||sáng'],
    ['Hôm nay, ngày 5/6, tại Hà Nội', 'Hôm nay, ngày 5/6|?-6-5|||'],
    ['Chiều thứ Sáu, ngày 5/7/2024, Tỉnh đoàn', 'Chiều thứ Sáu, ngày 5/7/2024|2024-7-5|||chiều'],
    ['Ngày 8 tháng 10 năm 1427, Liễu Thăng', 'Ngày 8 tháng 10 năm 1427|1427-10-8|||'],
    ['Tối 2/9, tại Quảng trường', 'Tối 2/9|?-9-2|||tối'],
    ['Đêm 30/4, pháo hoa', 'Đêm 30/4|?-4-30|||tối'],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })

  it.each([
    ['Ngày 10 và 11-2, tại thành phố Huế', 'Ngày 10 và 11-2|?-2-10|?-2-11||'],
    ['Trong các ngày 27- 29/10/2020', 'ngày 27- 29/10/2020|2020-10-27|2020-10-29||'],
    ['Ngày 12 và ngày 13 tháng 7', 'Ngày 12 và ngày 13 tháng 7|?-7-12|?-7-13||'],
    ['Từ ngày 27/6 đến ngày 2/7/2024', 'ngày 27/6 đến ngày 2/7/2024|2024-6-27|2024-7-2||'],
    ['từ ngày 25 đến ngày 28 tháng 3 năm 1944', 'ngày 25 đến ngày 28 tháng 3 năm 1944|1944-3-25|1944-3-28||'],
  ])('in a row: %j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })

  it.each([
    ['Thứ Năm, 28/12/2023 | 17:00', 'Thứ Năm, 28/12/2023 | 17:00|2023-12-28||17:00|'],
    ['Thứ 2, Ngày 25 / 10 / 2021', 'Thứ 2, Ngày 25 / 10 / 2021|2021-10-25|||'],
    ['08:30, 12/04/2022', '08:30, 12/04/2022|2022-4-12||08:30|'],
    ['Lúc 8 giờ 30 ngày 05/9', '8 giờ 30 ngày 05/9|?-9-5||08:30|'],
    ['14h30 chiều ngày 5/9', '14h30 chiều ngày 5/9|?-9-5||14:30|chiều'],
    ['12-04-2022 08:30 PM', '12-04-2022 08:30 PM|2022-4-12||20:30|'],
    ['12/04/2022 12:05:00 SA', '12/04/2022 12:05:00 SA|2022-4-12||00:05|'],
  ])('with the time: %j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })

  it('finds both ends of an anniversary', () => {
    expect(lines('(3/2/1930-3/2/2024)')).toEqual(['3/2/1930|1930-2-3|||', '3/2/2024|2024-2-3|||'])
    expect(lines('( 24/5/1932- 24/5/2022)')).toHaveLength(2)
  })

  it.each([
    'đạt 2/3 số đại biểu được triệu tập',
    '15/15 xã đạt chuẩn',
    'trong 12 tháng năm 2022',
    'trao Huy hiệu Đảng đợt 19-5',
    'ngày 31/4',
    'ngày 30/02/2024',
    'tăng 13-14% mỗi năm',
    'quý I/2022, tháng 6/2024',
    'giai đoạn 2022 - 2025',
    'Nghị định số 07/2002/NĐ-CP',
    'Quyết định số 12/3/QĐ-UBND',
    'Chỉ thị số 05-CT/TW',
    '6 tháng đầu năm 2024',
  ])('finds none in %j', (text) => {
    expect(lines(text)).toEqual([])
  })

  it('keeps the place of the words', () => {
    const text = 'Vào sáng ngày 8/4, Ban Chấp hành họp; ngày 12/4 báo cáo.'
    for (const { raw, start, end } of findDates(text)) expect(text.slice(start, end)).toBe(raw)
    expect(findDates(text)).toHaveLength(2)
  })
})
