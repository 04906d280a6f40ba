import { describe, expect, it } from 'vitest'
import { bodyPhraseEnd, knownWordEnd } from '#src/bodies/body-phrase.ts'

describe('the name of a body', () => {
  it.each([
    ['Ban Chấp hành Trung ương Đảng khóa XIII. Thực hiện', 'Ban Chấp hành Trung ương Đảng khóa XIII'],
    ['Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị', 'Đảng ủy Khối các cơ quan tỉnh'],
    ['Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh (Đảng bộ Khối)', 'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh'],
    [
      'Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Đắk Nông đã',
      'Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Đắk Nông',
    ],
    ['Tỉnh ủy và Đề án 03-ĐA/TU', 'Tỉnh ủy'],
    ['Bộ Giáo dục và Đào tạo ban hành', 'Bộ Giáo dục và Đào tạo'],
    ['UBND tỉnh Bắc Kạn về', 'UBND tỉnh Bắc Kạn'],
    ['hội nghị diễn ra', ''],
    ['công tác xây dựng Đảng', ''],
  ])('in %j ends where it should', (text, name) => {
    expect(text.slice(0, bodyPhraseEnd(text, 0))).toBe(name)
  })

  it('takes no khóa in where none is wanted', () => {
    const text = 'HĐND tỉnh Bắc Giang khóa XIX'
    expect(text.slice(0, bodyPhraseEnd(text, 0, false))).toBe('HĐND tỉnh Bắc Giang')
  })

  it('goes on word by word', () => {
    const text = 'Đảng ủy Khối yêu cầu'
    expect(knownWordEnd(text, 7)).toBe(12)
    expect(knownWordEnd(text, 12)).toBe(12)
  })
})
