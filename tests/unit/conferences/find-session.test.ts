import { describe, expect, it } from 'vitest'
import { findSession } from '#src/conferences/find-session.ts'

describe('the session in a title', () => {
  it.each([
    ['Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)', 20, 'lần thứ 20'],
    ['Hội nghị Ban chấp hành Đảng bộ khối lần thứ 9', 9, 'lần thứ 9'],
    ['Hội nghị lần thứ mười lăm Ban Chấp hành Đảng bộ tỉnh khóa XX', 15, 'lần thứ mười lăm'],
    [
      'Hội nghị Ban Chấp hành Đảng bộ huyện Kim Sơn (lần thứ hai mươi mốt), khóa XXVI',
      21,
      'lần thứ hai mươi mốt',
    ],
    ['Huyện ủy Hải Hậu: Hội nghị BCH Đảng bộ huyện lần 15', 15, 'lần 15'],
    ['Hội nghị Ban Chấp hành Đảng bộ Khối lần thứ XII, nhiệm kỳ 2020-2025', 12, 'lần thứ XII'],
    ['Khai mạc Kỳ họp thứ 7, HĐND tỉnh khóa XVIII', 7, 'Kỳ họp thứ 7'],
    ['Bế mạc kỳ họp thứ mười hai HĐND thành phố', 12, 'kỳ họp thứ mười hai'],
    ['Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 20', 20, 'kỳ thứ 20'],
    ['Phiên họp thứ 12 của Ban Chỉ đạo phòng, chống tham nhũng tỉnh', 12, 'Phiên họp thứ 12'],
    ['Hội nghị Ủy ban MTTQ Việt Nam tỉnh lần thứ tư, khóa XIV', 4, 'lần thứ tư'],
    ['Bế mạc Hội nghị Trung ương 9 khóa XIII', 9, 'Hội nghị Trung ương 9'],
    ['Hội nghị BCH Tỉnh Đoàn lần thứ nhất, khóa XII', 1, 'lần thứ nhất'],
    [
      'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 10 thảo luận văn kiện Đại hội lần thứ XX',
      10,
      'lần thứ 10',
    ],
  ])('%j', (title, n, raw) => {
    const found = findSession(title, '')
    expect(found).toMatchObject({ n, raw, where: 'title' })
    expect(title.slice(found?.start, found?.end)).toBe(raw)
  })

  it.each([
    'Đại hội đại biểu Đảng bộ tỉnh lần thứ XX thành công tốt đẹp',
    'Hội nghị góp ý văn kiện Đại hội Đảng bộ tỉnh lần thứ XVIII',
    'Hội nghị quán triệt Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII',
    'Thông báo nhanh kết quả Hội nghị lần thứ mười Ban Chấp hành Trung ương',
    'Tiếp xúc cử tri trước Kỳ họp thứ 7, Quốc hội khóa XV',
    'Hội thi tuyên truyền viên giỏi lần thứ 3',
    'Họp báo định kỳ lần thứ 2 năm 2022',
    'Hội nghị tổng kết Giải báo chí Búa liềm vàng lần thứ VIII',
    'Hội nghị tổng kết công tác xây dựng Đảng năm 2023',
    'Họp báo vào thứ 6',
  ])('is none in %j', (title) => {
    expect(findSession(title, '')).toBeNull()
  })
})

describe('the session in a lead', () => {
  it('counts where the title has none', () => {
    const text =
      'Sáng ngày 8/4, Ban Chấp hành Đảng bộ Khối tỉnh Đắk Nông đã tổ chức Hội nghị lần thứ 7, khóa IV.'
    expect(findSession(null, text)).toMatchObject({ n: 7, raw: 'lần thứ 7', where: 'text' })
  })

  it('is none where the lead cites one of the Central Committee', () => {
    const text =
      'Chiều 5/3, Tỉnh ủy học tập các văn kiện Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng khóa XIII.'
    expect(findSession('Tỉnh ủy học tập nghị quyết', text)).toBeNull()
  })

  it('is not looked for further down', () => {
    const text = `${'Sáng 5/3, Tỉnh ủy tổ chức hội nghị cán bộ. '.repeat(9)}\nHội nghị lần thứ 7 năm trước đã quyết định.`
    expect(findSession(null, text)).toBeNull()
  })

  it('confirms the number of the title in another spelling', () => {
    const text = 'Sáng 8/4, Ban Chấp hành Đảng bộ Khối tổ chức Hội nghị lần thứ chín nhằm đánh giá.'
    const title = 'Hội nghị Ban chấp hành Đảng bộ khối lần thứ 9'
    expect(findSession(title, text)?.crossCheck).toBe('Hội nghị lần thứ chín')
    expect(findSession(title, text.replace('chín', 'mười'))?.crossCheck).toBeUndefined()
  })
})
