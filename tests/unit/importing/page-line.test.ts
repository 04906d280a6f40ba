import { describe, expect, it } from 'vitest'
import { readLines } from '#src/importing/page-line.ts'

describe('readLines', () => {
  it('puts lines in normal form and tells which stand after a blank line', () => {
    const raw = 'Tiêu đề\u00A0\u00A0 bài\r\n \u00A0 \r\n  Đoạn thứ nhất.\n\u00A0Ảnh:\u00A0Lam Hồng \n'
    expect(readLines(raw)).toEqual([
      { text: 'Tiêu đề bài', gap: true },
      { text: 'Đoạn thứ nhất.', gap: true },
      { text: 'Ảnh: Lam Hồng', gap: false },
    ])
  })

  it('joins a paragraph that a page narrow throughout has wrapped at its column', () => {
    const raw = [
      'Tỉnh ủy Cà Mau họp báo',
      '',
      'Chiều ngày 4 tháng 10 năm 2022, Ban Tuyên giáo Tỉnh ủy Cà Mau phối hợp với',
      'Văn phòng Tỉnh ủy tổ chức họp báo thông tin kết quả Hội nghị Ban Chấp hành',
      'Đảng bộ tỉnh lần thứ 15.',
    ].join('\n')
    expect(readLines(raw).map(({ text }) => text)).toEqual([
      'Tỉnh ủy Cà Mau họp báo',
      'Chiều ngày 4 tháng 10 năm 2022, Ban Tuyên giáo Tỉnh ủy Cà Mau phối hợp với Văn phòng Tỉnh ủy tổ chức họp báo thông tin kết quả Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 15.',
    ])
  })

  it('joins a long line without a final mark to the one below it in small letters', () => {
    const long = 'Ban Thường vụ Đảng ủy Khối tập trung lãnh đạo, chỉ đạo các tổ chức cơ sở đảng '
      .repeat(2)
      .trim()
    expect(readLines(`${long}\ntriển khai thực hiện.`)).toEqual([
      { text: `${long} triển khai thực hiện.`, gap: true },
    ])
  })

  it('leaves menus and headings apart, small first letter or not', () => {
    expect(readLines('Viết bình luận mới\nthăm dò ý kiến').map(({ text }) => text)).toEqual([
      'Viết bình luận mới',
      'thăm dò ý kiến',
    ])
  })

  it('gives no line for an empty page', () => {
    expect(readLines(' \n\u00A0\n')).toEqual([])
  })
})
