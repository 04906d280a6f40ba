import { describe, expect, it } from 'vitest'
import { mendTones, swapTone } from '#src/vietnamese/misplaced-tone.ts'

describe('mendTones', () => {
  it.each([
    ['hòan thành tòan bộ', 'hoàn thành toàn bộ'],
    ['Hùynh Tấn Đoan', 'Huỳnh Tấn Đoan'],
    ['qúy I', 'quý I'],
  ])('writes %s as %s', (typed, right) => {
    expect(mendTones(typed)).toBe(right)
  })

  it.each(['hòa', 'hoà', 'hoàn', 'quý', 'ủy viên', 'Huỳnh Tấn Đoan', 'thuận', 'khuyến khích', 'toa xe'])(
    'leaves %s as it is',
    (text) => {
      expect(mendTones(text)).toBe(text)
    },
  )
})

describe('swapTone', () => {
  it.each([
    ['hòa', 'hoà'],
    ['Uỷ', 'Ủy'],
    ['HOÀ', 'HÒA'],
    ['toàn', 'tòan'],
    ['qúy', 'quý'],
  ])('turns %s into %s and back', (one, other) => {
    expect(swapTone(one)).toBe(other)
    expect(swapTone(other)).toBe(one)
  })

  it('leaves a syllable without such a pair', () => {
    expect(swapTone('Đảng')).toBe('Đảng')
  })
})
