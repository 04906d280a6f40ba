import { describe, expect, it } from 'vitest'
import { findSentences } from '#src/vietnamese/sentences.ts'

const raws = (text: string): string[] => findSentences(text).map(({ raw }) => raw)

describe('the sentences of a paragraph', () => {
  it.each([
    ['Hội nghị kết thúc. Ngày mai họp tiếp.', ['Hội nghị kết thúc.', 'Ngày mai họp tiếp.']],
    ['đồng bộ, hiệu quả.Công tác tổ chức', ['đồng bộ, hiệu quả.', 'Công tác tổ chức']],
    ['nhiệm kỳ 2020-2025. để đánh giá kết quả', ['nhiệm kỳ 2020-2025. để đánh giá kết quả']],
    ['ông TS. Lê Văn Long ở TP. Vinh', ['ông TS. Lê Văn Long ở TP. Vinh']],
    ['có 9.000 đảng viên', ['có 9.000 đảng viên']],
    ['Đoạn một\nĐoạn hai', ['Đoạn một', 'Đoạn hai']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(raws(text)).toEqual(sentences)
  })

  it('keep their places', () => {
    const text = 'Hội nghị kết thúc.  Ngày mai họp tiếp.'
    for (const { raw, start, end } of findSentences(text)) expect(text.slice(start, end)).toBe(raw)
  })
})
