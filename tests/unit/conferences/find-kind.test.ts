import { describe, expect, it } from 'vitest'
import { findKind } from '#src/conferences/find-kind.ts'

const lead = 'Chiều 28/12, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác năm 2023.'

describe('the kind of an article', () => {
  it.each([
    ['Hội nghị Ban Chấp hành Đảng bộ khối lần thứ 9', 'conference'],
    ['Khai mạc Kỳ họp thứ 7, HĐND tỉnh khóa XVIII', 'conference'],
    ['UBND tỉnh họp phiên thường kỳ tháng 6', 'conference'],
    ['Hội nghị tổng kết các hoạt động kỷ niệm 70 năm Chiến thắng Điện Biên Phủ', 'conference'],
    ['KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI (1-6-2020 - 1-6-2021)', 'commemoration'],
    ['Mít tinh kỷ niệm 94 năm Ngày thành lập Đảng', 'commemoration'],
    ['Đại hội Đảng bộ xã Hải Minh lần thứ XXIV', 'congress'],
    ['Khai mạc Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI', 'congress'],
    ['Đảng bộ Sở Y tế tổ chức thành công Đại hội nhiệm kỳ 2025 - 2030', 'congress'],
    ['Chi bộ Báo Ninh Thuận đại hội nhiệm kỳ 2022-2025', 'congress'],
    ['Thông báo tuyển dụng viên chức năm 2024', 'notice'],
    ['Lịch công tác tuần 25 của Thường trực Tỉnh ủy', 'notice'],
    ['Kết luận của Ban Thường vụ Huyện ủy về phòng, chống cháy rừng', 'notice'],
    ['Người đảng viên 60 năm tuổi Đảng ở bản Phiêng Ban', 'feature'],
    ['Chuyên đề: Học tập và làm theo Bác', 'feature'],
    ['Tuyên truyền Nghị quyết Đại hội Đảng bộ tỉnh', 'news'],
    ['Thăm, tặng quà gia đình chính sách', 'news'],
    ['Huyện đoàn ra mắt mô hình thắp sáng đường quê', 'news'],
  ])('%j is %s', (title, kind) => {
    expect(findKind(title, 'Sáng 5/3, đoàn công tác thăm hỏi.')).toBe(kind)
  })

  it('is news where a press briefing tells of a session', () => {
    const told = 'Sáng 7/7, Ban Tuyên giáo tổ chức họp báo, thông báo kết quả Kỳ họp thứ 4 HĐND tỉnh.'
    expect(findKind('Họp báo về tình hình kinh tế - xã hội', told)).toBe('news')
  })

  it('is a conference where the lead says that one was held', () => {
    expect(findKind('Đảng ủy Khối các cơ quan tỉnh: Tổng kết công tác xây dựng Đảng năm 2023', lead)).toBe(
      'conference',
    )
    expect(findKind(null, lead)).toBe('conference')
    expect(findKind('Kết nạp 333 đảng viên mới', 'Năm 2023, Đảng bộ kết nạp 333 đảng viên.')).toBe('news')
  })

  it('is a congress where a text without a title opens with one', () => {
    expect(findKind(null, 'Ngày 5/6, Chi bộ Thanh tra tỉnh tổ chức Đại hội nhiệm kỳ 2025 - 2027.')).toBe(
      'congress',
    )
  })
})
