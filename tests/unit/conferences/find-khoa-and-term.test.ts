import { describe, expect, it } from 'vitest'
import { findKhoa } from '#src/conferences/find-khoa.ts'
import { findTerm } from '#src/conferences/find-term.ts'

const term = (title: string | null, text = '', year: number | null = null, body: string | null = null) =>
  findTerm({ title, text, year, body })?.term ?? null

describe('the khóa of a conference', () => {
  it.each([
    ['Hội nghị lần thứ 7, khóa IV, nhiệm kỳ 2020-2025', 4],
    ['Hội nghị Ban Chấp hành Đảng bộ tỉnh khóa XX lần thứ 15', 20],
    ['Kỳ họp thứ 7, HĐND tỉnh khoá XVIII, nhiệm kỳ 2021-2026', 18],
    ['Hội nghị lần thứ tư Ban Chấp hành Đảng bộ huyện (khóa XXVI)', 26],
    ['Hội nghị Ban Chấp hành Tỉnh đoàn lần thứ 9 khóa thứ mười hai', 12],
    ['Khai mạc trọng thể Hội nghị Trung ương 8 khóa XIII', 13],
    ['Bế mạc Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng (khóa XIII)', 13],
  ])('%j', (title, n) => {
    expect(findKhoa(title, '')?.n).toBe(n)
  })

  it.each([
    'Hội nghị học tập Nghị quyết Trung ương 8 khóa XIII',
    'Hội nghị triển khai Kết luận số 21-KL/TW của Ban Chấp hành Trung ương Đảng khóa XIII',
    'Hội nghị tiếp xúc cử tri của đại biểu Quốc hội khóa XV',
    'Hội nghị chuẩn bị Đại hội Đảng bộ khối khóa VIII',
    'Khai giảng lớp Trung cấp lý luận chính trị khóa 45',
  ])('is none in %j', (title) => {
    expect(findKhoa(title, '')).toBeNull()
  })
})

describe('a press briefing', () => {
  const told =
    'Tại buổi họp báo, Phó Chủ tịch UBND tỉnh thông báo kết quả Kỳ họp thứ 4 HĐND tỉnh khóa X, nhiệm kỳ 2021 - 2026.'

  it('has neither khóa nor term of the session it tells of', () => {
    expect(findKhoa('Họp báo định kỳ', told)).toBeNull()
    expect(term('Họp báo định kỳ', told)).toBeNull()
  })
})

describe('the term of a conference', () => {
  it.each([
    ['Hội nghị lần thứ 7, khóa IV, nhiệm kỳ 2020-2025', '2020-2025'],
    ['Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12, nhiệm kỳ 2020 - 2025', '2020-2025'],
    ['Kỳ họp thứ 7, HĐND tỉnh khóa XVIII, nhiệm kì 2021–2026', '2021-2026'],
    ['Hội nghị Ban Chấp hành Đảng bộ xã khóa XXV, nhiệm kỳ (2020-2025)', '2020-2025'],
  ])('%j', (title, years) => {
    expect(term(title)).toBe(years)
  })

  it.each([
    'Hội nghị quy hoạch Ban Chấp hành Đảng bộ: giới thiệu quy hoạch nhiệm kỳ 2025-2030',
    'Hội nghị triển khai kế hoạch tổ chức Đại hội nhiệm kỳ 2025-2030',
    'Hội nghị đánh giá nhiệm kỳ 1990-2025 của Ban Chấp hành',
    'Hội nghị triển khai giai đoạn 2021-2025',
  ])('is none in %j', (title) => {
    expect(term(title)).toBeNull()
  })

  it("is that of the body's own congress while it runs", () => {
    const text =
      'Đảng ủy đã tổ chức thành công Đại hội đại biểu Đảng bộ Khối tỉnh lần thứ I, nhiệm kỳ 2020-2025.'
    expect(term('Kỷ niệm 1 năm thành lập', text, 2021, 'Đảng bộ Khối các cơ quan tỉnh')).toBe('2020-2025')
    expect(term('Kỷ niệm 1 năm thành lập', text, 2019, 'Đảng bộ Khối các cơ quan tỉnh')).toBeNull()
    expect(term('Kỷ niệm 1 năm thành lập', text, 2021, 'Đảng bộ tỉnh')).toBeNull()
    expect(term('Kỷ niệm 1 năm thành lập', text, null, 'Đảng bộ Khối các cơ quan tỉnh')).toBeNull()
  })

  it('is that which a congress opens', () => {
    expect(term('Đại hội Đảng bộ phường Tân An lần thứ I, nhiệm kỳ 2025 - 2030', '', 2025)).toBe('2025-2030')
    expect(term('Đại hội Chi bộ thôn Trung Hòa (nhiệm kỳ 2022 - 2025)', '', 2022)).toBe('2022-2025')
  })
})
