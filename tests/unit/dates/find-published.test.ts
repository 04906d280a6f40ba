import { describe, expect, it } from 'vitest'
import { findPublished } from '#src/dates/find-published.ts'

describe('a publication line', () => {
  it.each([
    ['12 Tháng Tư 2022', '2022-04-12', '12 Tháng Tư 2022'],
    ['Thứ Năm, 28/12/2023 | 17:00', '2023-12-28T17:00+07:00', 'Thứ Năm, 28/12/2023 | 17:00'],
    ['Thứ 2, Ngày 25 / 10 / 2021', '2021-10-25', 'Thứ 2, Ngày 25 / 10 / 2021'],
    ['Cập nhật: 08:30, 12/04/2022', '2022-04-12T08:30+07:00', '08:30, 12/04/2022'],
    ['Ngày đăng: 12-04-2022', '2022-04-12', '12-04-2022'],
    ['Thứ tư, 05/07/2023 - 09:15 GMT+7', '2023-07-05T09:15+07:00', 'Thứ tư, 05/07/2023 - 09:15 GMT+7'],
    ['Đăng lúc: Thứ ba - 09/01/2024 15:21', '2024-01-09T15:21+07:00', 'Thứ ba - 09/01/2024 15:21'],
    ['05/07/2023 08:05:00 CH | 215 lượt xem', '2023-07-05T20:05+07:00', '05/07/2023 08:05:00 CH'],
    ['Đã đăng vào 16:05 ngày 30 tháng 11, 2021', '2021-11-30T16:05+07:00', '16:05 ngày 30 tháng 11, 2021'],
    ['[03/04/2021 09:40]', '2021-04-03T09:40+07:00', '03/04/2021 09:40'],
    ['Thứ Bảy, 05/03/2022 10:20 [GMT +7]', '2022-03-05T10:20+07:00', 'Thứ Bảy, 05/03/2022 10:20'],
    ['Chủ nhật, ngày 03 tháng 3 năm 2024', '2024-03-03', 'Chủ nhật, ngày 03 tháng 3 năm 2024'],
  ])('%j is %j', (line, iso, raw) => {
    expect(findPublished(line)).toMatchObject({ iso, raw })
  })

  it.each([
    'Sáng ngày 08 tháng 4 năm 2022, Ban Chấp hành Đảng bộ Khối tổ chức Hội nghị',
    'Ngày 27/6',
    'Hội nghị ngày 12/04/2022',
    'Ngày 10 và 11-2-2023',
    'Toàn cảnh Hội nghị',
    '',
  ])('%j is none', (line) => {
    expect(findPublished(line)).toBeNull()
  })
})
