import { describe, expect, it } from 'vitest'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

describe('tone placement', () => {
  it.each([
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
    ['TỈNH UỶ HOÀ BÌNH', 'TỈNH ỦY HÒA BÌNH'],
    ['đại biểu Quốc hội khoá XV', 'đại biểu Quốc hội khóa XV'],
    ['sức khoẻ, thuỷ lợi', 'sức khỏe, thủy lợi'],
  ])('%j becomes %j', (text, settled) => {
    expect(settleTonePlacement(text)).toBe(settled)
  })

  it.each(['quý II', 'hoàn thành toàn khóa', 'Quỹ', 'Huỳnh Tấn', 'quán triệt'])('%j stays', (text) => {
    expect(settleTonePlacement(text)).toBe(text)
  })

  it('keeps every character in its place', () => {
    const text = 'Uỷ viên Uỷ ban Kiểm tra Tỉnh uỷ khoá XX'
    expect(settleTonePlacement(text)).toHaveLength(text.length)
  })
})
