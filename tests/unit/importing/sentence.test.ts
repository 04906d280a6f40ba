import { describe, expect, it } from 'vitest'
import { countSyllables, endsAsSentence, isProse } from '#src/importing/sentence.ts'

describe('endsAsSentence', () => {
  it.each([
    'nhiệm vụ năm 2021./.',
    'dự hội nghị.',
    'chưa kịp thời...',
    'của khối?',
    'vững mạnh”.',
    '(theo kế hoạch.)',
  ])('takes %j for a sentence', (text) => expect(endsAsSentence(text)).toBe(true))

  it.each(['Toàn cảnh Hội nghị', 'nhiệm kỳ 2025-2030', 'gồm:'])('does not take %j for one', (text) =>
    expect(endsAsSentence(text)).toBe(false),
  )
})

describe('countSyllables', () => {
  it('counts syllables and numbers, not marks', () => {
    expect(countSyllables('Hội nghị lần thứ 20 – khóa IV.')).toBe(7)
  })
})

describe('isProse', () => {
  it.each([
    'Chiều 28/12, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023.',
    'Đại hội kết thúc. Các đại biểu ra về.',
    'Vừa qua, tại huyện Đầm Dơi, Tỉnh ủy Cà Mau tổ chức hội nghị sơ kết công tác xây dựng Đảng 9 tháng đầu năm và triển khai nhiệm vụ',
  ])('knows running text: %j', (text) => expect(isProse(text)).toBe(true))

  it.each([
    'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)',
    'Tập trung đổi mới, nâng cao năng lực lãnh đạo, sức chiến đấu của các tổ chức Đảng và đội ngũ cán bộ, đảng viên',
    'Lãnh đạo Đảng ủy Khối dự hội nghị.',
    'Website liên kết',
  ])('knows titles, captions and menus: %j', (text) => expect(isProse(text)).toBe(false))
})
