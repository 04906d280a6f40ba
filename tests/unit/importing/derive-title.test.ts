import { describe, expect, it } from 'vitest'
import { deriveTitle } from '#src/importing/derive-title.ts'

describe('deriveTitle', () => {
  it.each([
    [
      'Sáng ngày 8/4, Ban Chấp hành Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Đắk Nông đã tổ chức Hội nghị lần thứ 7, khóa IV, nhiệm kỳ 2020-2025. để đánh giá kết quả thực hiện nhiệm vụ quý I.',
      'Hội nghị Ban Chấp hành Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh Đắk Nông lần thứ 7, khóa IV, nhiệm kỳ 2020-2025',
    ],
    [
      'Chiều 28/12, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023 và triển khai nhiệm vụ năm 2024.',
      'Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023 và triển khai nhiệm vụ năm 2024',
    ],
    [
      'Trong hai ngày 10 và 11-2, tại thành phố Vinh, Tỉnh ủy Nghệ An long trọng khai mạc Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX; dự đại hội có 500 đại biểu.',
      'Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX',
    ],
    [
      'Ngày 21/12/2019, Hội Cựu chiến binh Khối sinh hoạt chuyên đề về nguồn tại Đền Thượng. Tại đây, đoàn dâng hương.',
      'Hội Cựu chiến binh Khối sinh hoạt chuyên đề về nguồn tại Đền Thượng',
    ],
  ])('makes a title of %j', (paragraph, title) => expect(deriveTitle(paragraph)).toBe(title))

  it('cuts what is too long between words', () => {
    const title = deriveTitle(`Đảng ủy Khối ${'triển khai nhiệm vụ trọng tâm '.repeat(20)}`)
    expect(title.length).toBeLessThanOrEqual(201)
    expect(title).toMatch(/ \p{L}+…$/u)
  })
})
