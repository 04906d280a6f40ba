import { describe, expect, it } from 'vitest'
import { findSection, isHome, readBreadcrumb } from '#src/importing/breadcrumb.ts'

describe('readBreadcrumb', () => {
  it.each([
    [
      'Trang chủ > Tin tức - Sự kiện > Hoạt động của Đảng ủy Khối',
      ['Trang chủ', 'Tin tức - Sự kiện', 'Hoạt động của Đảng ủy Khối'],
    ],
    ['Trang chủ » Tin tức » Xây dựng Đảng', ['Trang chủ', 'Tin tức', 'Xây dựng Đảng']],
    [
      'Trang chủ / Tin trong tỉnh / Hoạt động của lãnh đạo',
      ['Trang chủ', 'Tin trong tỉnh', 'Hoạt động của lãnh đạo'],
    ],
    ['Trang nhất | Tin tức | Thời sự', ['Trang nhất', 'Tin tức', 'Thời sự']],
    ['Tin tức › Chính trị', ['Tin tức', 'Chính trị']],
    ['TRANG CHỦ>TIN TỨC', ['TRANG CHỦ', 'TIN TỨC']],
  ])('reads %j', (text, names) => expect(readBreadcrumb(text)).toEqual(names))

  it.each([
    'Trang chủ',
    'Tin tức - Sự kiện',
    'Sơ kết công tác quý I/2021',
    'Ông Nguyễn Văn A / bà Trần Thị B',
    'Tỷ lệ kết nạp > 3% so với tổng số đảng viên đạt yêu cầu.',
  ])('leaves %j alone', (text) => expect(readBreadcrumb(text)).toBeNull())
})

describe('findSection', () => {
  const title = 'Hội nghị Ban chấp hành Đảng bộ khối lần thứ 9'

  it('is the last name that is neither the front page nor the title', () => {
    expect(findSection(['Trang chủ', 'Tin tức', 'Hoạt động của Đảng ủy Khối', title], title)).toBe(
      'Hoạt động của Đảng ủy Khối',
    )
  })

  it('knows the title when the page cuts it short', () => {
    expect(findSection(['Trang chủ', 'Tin tức', 'Hội nghị Ban chấp hành Đảng bộ…'], title)).toBe('Tin tức')
  })

  it('is nothing where the path names no section', () => {
    expect(findSection(['Trang chủ', title], title)).toBeNull()
    expect(findSection([], null)).toBeNull()
  })
})

describe('isHome', () => {
  it('knows the front page by its usual names', () => {
    expect(['TRANG CHỦ', 'Trang nhất', 'Home', 'Tin tức'].map(isHome)).toEqual([true, true, true, false])
  })
})
