import { describe, expect, it } from 'vitest'
import { findCongresses } from '#src/conferences/find-congresses.ts'

function lines(text: string): string[] {
  return findCongresses(text).map(({ raw, level, n, term }) => [raw, level, n, term ?? ''].join('|'))
}

describe('a congress', () => {
  it.each([
    ['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV”.', 'Đại hội Đảng bộ tỉnh lần thứ XIV|tỉnh|14|'],
    [
      'Đại hội đại biểu Đảng bộ khối khoá VIII, nhiệm kỳ 2025- 2030.',
      'Đại hội đại biểu Đảng bộ khối khoá VIII, nhiệm kỳ 2025- 2030|khối|8|2025-2030',
    ],
    [
      'tổ chức đại hội đại biểu Đoàn Khối các cơ quan và doanh nghiệp lần thứ VIII, nhiệm kỳ 2022- 2027.',
      'đại hội đại biểu Đoàn Khối các cơ quan và doanh nghiệp lần thứ VIII, nhiệm kỳ 2022- 2027|đoàn khối|8|2022-2027',
    ],
    ['Nghị quyết Đại hội XIII của Đảng', 'Đại hội XIII của Đảng|toàn quốc|13|'],
    [
      'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng|toàn quốc|13|',
    ],
    [
      'Đại hội Đảng bộ huyện Hải Hậu lần thứ hai mươi sáu, nhiệm kỳ 2020 - 2025 đề ra',
      'Đại hội Đảng bộ huyện Hải Hậu lần thứ hai mươi sáu, nhiệm kỳ 2020 - 2025|huyện|26|2020-2025',
    ],
    [
      'Đại hội Công đoàn tỉnh Bắc Giang lần thứ XVIII',
      'Đại hội Công đoàn tỉnh Bắc Giang lần thứ XVIII|công đoàn tỉnh|18|',
    ],
    [
      'Đại hội đại biểu MTTQ Việt Nam thành phố Đà Nẵng lần thứ XII (2024 - 2029)',
      'Đại hội đại biểu MTTQ Việt Nam thành phố Đà Nẵng lần thứ XII (2024 - 2029)|mặt trận thành phố|12|2024-2029',
    ],
    ['Đại hội Đảng bộ Sở Y tế lần thứ 5', 'Đại hội Đảng bộ Sở Y tế lần thứ 5|cơ sở|5|'],
    ['Đại hội Đảng bộ xã Hải Minh khóa XXIV', 'Đại hội Đảng bộ xã Hải Minh khóa XXIV|xã|24|'],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual([found])
  })

  it.each([
    'chỉ đạo Đại hội chi, đảng bộ cơ sở tiến tới đại hội cấp trên',
    'Hội nghị Ban Chấp hành Đảng bộ khối lần thứ 9',
    'Đại hội đồng Liên Hợp Quốc khóa họp 78',
    'trình Đại hội. Hội nghị lần thứ 9 đã thông qua',
    'sau Đại hội, tại hội nghị lần thứ nhất',
    'chào mừng Đại hội lần thứ VIII, nhiệm kỳ 2025-2030',
  ])('is none in %j', (text) => {
    expect(lines(text)).toEqual([])
  })

  it('is kept once for each spelling, with its mentions', () => {
    const text =
      'Đại hội Đảng bộ tỉnh lần thứ XX. Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX và Đại hội XIII của Đảng.'
    expect(findCongresses(text).map(({ raw, mentions }) => [raw, mentions])).toEqual([
      ['Đại hội Đảng bộ tỉnh lần thứ XX', 2],
      ['Đại hội XIII của Đảng', 1],
    ])
  })
})
