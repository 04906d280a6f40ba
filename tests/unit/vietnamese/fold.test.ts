import { describe, expect, it } from 'vitest'
import { foldPattern, foldText } from '#src/vietnamese/fold.ts'

describe('foldText', () => {
  it.each([
    ['Đảng ủy', 'dang uy'],
    ['Đảng ủy'.normalize('NFD'), 'dang uy'],
    ['\u00D0ảng', 'dang'],
    ['21-KL/TW', '21-kl/tw'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('foldPattern', () => {
  it('keeps what a pattern is made of and takes the marks off its words', () => {
    const source = String.raw`(?<!\p{L})k[ỳì] họp (?<n>\d+)(?!\p{Lu})`
    expect(foldPattern(source)).toBe(String.raw`(?<!\p{L})k[yi] hop (?<n>\d+)(?!\p{Lu})`)
  })
})
