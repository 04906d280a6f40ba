import { describe, expect, it } from 'vitest'
import { findFigures } from '#src/figures/find-figures.ts'

const lines = (text: string): string[] =>
  findFigures(text).map(({ raw, value, unit, approx, asOf }) =>
    [raw, value, unit, approx ?? '', asOf ?? ''].join('|'),
  )

describe('key figures', () => {
  it.each([
    ['Đảng bộ hiện có 158 đảng bộ, chi bộ cơ sở.', ['158 đảng bộ, chi bộ cơ sở|158|đảng bộ, chi bộ cơ sở||']],
    ['với gần 9.000 đảng viên', ['gần 9.000 đảng viên|9000|đảng viên|gần|']],
    [
      'khen thưởng 05 tập thể, 12 cá nhân; tặng 20 suất quà trị giá hơn 1,5 tỷ đồng',
      [
        '05 tập thể|5|tập thể||',
        '12 cá nhân|12|cá nhân||',
        '20 suất quà|20|suất quà||',
        'hơn 1,5 tỷ đồng|1500000000|đồng|hơn|',
      ],
    ],
    ['tổ chức 353 cuộc, có 21.208 lượt cán bộ tham gia', ['353 cuộc|353|cuộc||', '21.208 lượt|21208|lượt||']],
    ['cấp 1.025 giấy chứng nhận', ['1.025 giấy chứng nhận|1025|giấy chứng nhận||']],
    ['38 cơ sở đoàn tổ chức ra quân', ['38 cơ sở đoàn|38|cơ sở đoàn||']],
    [
      'bàn giao 02 nhà Mái ấm Công đoàn, 5 nhà nhân ái',
      ['02 nhà Mái ấm Công đoàn|2|nhà Mái ấm Công đoàn||', '5 nhà nhân ái|5|nhà nhân ái||'],
    ],
    ['giải quyết việc làm cho 15.200 lao động', ['15.200 lao động|15200|lao động||']],
    ['Công an tỉnh trao 30 căn nhà cho hộ nghèo', ['30 căn nhà|30|căn nhà||']],
    [
      'có 250 cán bộ, đoàn viên, hội viên dự',
      ['250 cán bộ, đoàn viên, hội viên|250|cán bộ, đoàn viên, hội viên||'],
    ],
    ['Toàn huyện có 25 xã, thị trấn', ['25 xã, thị trấn|25|xã, thị trấn||']],
    ['thu ngân sách 12.500 tỷ đồng', ['12.500 tỷ đồng|12500000000000|đồng||']],
    ['bầu 15 đồng chí vào Ban Chấp hành, chi 15 đồng', ['15 đồng chí|15|đồng chí||', '15 đồng|15|đồng||']],
    ['cho 5 Uỷ viên Ban Chấp hành', ['5 Uỷ viên|5|Uỷ viên||']],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual(found)
  })

  it('keeps the day with a number of people, not with organisations', () => {
    expect(lines('Tính đến ngày 20/12/2023, Đảng bộ có 88 tổ chức cơ sở đảng với 4.288 đảng viên.')).toEqual([
      '88 tổ chức cơ sở đảng|88|tổ chức cơ sở đảng||',
      '4.288 đảng viên|4288|đảng viên||2023-12-20',
    ])
  })

  it('keeps the day in brackets behind the number', () => {
    expect(lines('Đảng bộ có 4.512 đảng viên (tính đến ngày 30/6/2024).')).toEqual([
      '4.512 đảng viên|4512|đảng viên||2024-06-30',
    ])
  })

  it('keeps no day of another sentence', () => {
    expect(lines('Tính đến ngày 20/12/2023, có 5 đảng viên. Năm nay kết nạp 7 đảng viên.')[1]).toBe(
      '7 đảng viên|7|đảng viên||',
    )
  })

  it.each([
    'kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024',
    'chào mừng 90 năm Ngày thành lập tỉnh',
    'phòng chống dịch COVID-19, Huy hiệu Đảng đợt 19-5',
    'hoàn thành xuất sắc 5 năm liên tục',
    'Hội nghị lần thứ 9, khóa XX, nhiệm kỳ 2020 - 2025 đảng bộ',
    'Chỉ thị số 05-CT/TW, Nghị quyết 18 đảng viên',
    'đạt 39/39 đảng bộ',
    'tỷ lệ đạt 98,5%, tăng 2 % so với cùng kỳ, bằng 62% dự toán',
    'năm 2023 đảng viên trong toàn tỉnh',
    'từ 3 - 5 đảng viên',
    'học sinh cấp 3 trường huyện',
    'thu nhập bình quân 10,5 triệu đồng/người/tháng',
    'Quốc lộ 14 bản đồ',
  ])('are none in %j', (text) => {
    expect(lines(text)).toEqual([])
  })

  it('keep their place', () => {
    const text = 'Năm qua kết nạp 333 đảng viên mới. Có 39 đảng bộ và 49 chi bộ cơ sở.'
    for (const { raw, start, end } of findFigures(text)) expect(text.slice(start, end)).toBe(raw)
    expect(findFigures(text)).toHaveLength(3)
  })
})
