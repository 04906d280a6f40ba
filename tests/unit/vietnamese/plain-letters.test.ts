import { describe, expect, it } from 'vitest'
import { toPlainLetters } from '#src/vietnamese/plain-letters.ts'

describe('toPlainLetters', () => {
  it.each([
    ['𝐡𝐨̣̂𝐢 𝐧𝐠𝐡𝐢̣', 'hội nghị'],
    ['ｈｏ̣̂ｉ　２０', 'hội　20'],
    ['hội nghị'.normalize('NFD'), 'hội nghị'],
    ['a\uD800b', 'a\uFFFDb'],
    ['m² ½ №', 'm² ½ №'],
  ])('writes %j as %j', (text, plain) => {
    expect(toPlainLetters(text)).toBe(plain)
  })
})
