import { describe, expect, it } from 'vitest'
import { fromLengthCode, toLengthCode } from '#src/search/shards/article-length.ts'

describe('the length of an article', () => {
  it('is kept to within a tenth, in a number of one byte', () => {
    for (const words of [1, 2, 3, 7, 55, 480, 2500, 140_000]) {
      const code = toLengthCode(words)
      expect(code).toBeLessThan(128)
      expect(Math.abs(fromLengthCode(code) / words - 1)).toBeLessThan(0.1)
    }
  })

  it('is none for an article without words', () => {
    expect(fromLengthCode(toLengthCode(0))).toBe(0)
  })
})
