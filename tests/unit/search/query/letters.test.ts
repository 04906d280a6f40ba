import { describe, expect, it } from 'vitest'
import { askedIn } from '#src/search/query/letters.ts'
import { understandQuery } from '#src/search/query/query.ts'

const question = 'Nghỉ thai sản được bao nhiêu tháng?'
const letter = `Kính gửi UBND tỉnh, tôi tên là Lê Quang Tùng, trú tại phường Nghĩa Tân. Xin quý cơ quan cho tôi hỏi: ${question} Rất mong sớm nhận được câu trả lời. Tôi xin chân thành cảm ơn!`

describe('askedIn', () => {
  it('leaves the formulas of a letter away, with marks and without', () => {
    expect(askedIn(letter).trim()).toBe(question)
    const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
    expect(askedIn(bare).trim()).toBe('Nghi thai san duoc bao nhieu thang?')
  })

  it('leaves away what closes a letter behind a comma', () => {
    const asked = 'hội nghị ban chấp hành đảng bộ khối lần thứ 20 họp ngày nào'
    const text = `Kính gửi văn phòng, tôi tên là Nam, xin hỏi ${asked}, mong được trả lời, xin chân thành cảm ơn`
    expect(askedIn(text).replace(/\W+$/u, '')).toBe(asked)
  })

  it('keeps what a letter tells of its matter', () => {
    const told = 'Năm 2010 tôi mua đất của ông Ba bằng giấy viết tay.'
    const asked = askedIn(
      `Xin chào luật sư. ${told} Nay tôi muốn làm sổ đỏ thì cần giấy tờ gì? Trân trọng cảm ơn.`,
    )
    expect(asked).toContain(told)
    expect(asked).not.toMatch(/luật sư|Trân trọng/u)
  })

  it.each([
    'Thư cảm ơn của gia đình',
    'Chào mừng Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII: nhiều công trình, phần việc được khởi công và khánh thành ở các huyện',
    'Kính gửi ông bà, cô bác, anh chị em trong và ngoài tỉnh lời chào, lời chúc, lời cảm ơn trân trọng của gia đình chúng tôi',
  ])('leaves “%s” as it is', (text) => {
    expect(askedIn(text)).toBe(text)
  })

  it('leaves one word for each place of a question', () => {
    const { plain, sequence } = understandQuery(letter)
    expect([plain, sequence.length]).toEqual([question, 7])
  })
})
