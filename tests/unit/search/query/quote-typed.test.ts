import { describe, expect, it } from 'vitest'
import { quoteTyped } from '#src/search/query/quote-typed.ts'

describe('quoteTyped', () => {
  it.each([
    ['hội nghị', '“hội nghị”'],
    ['\u202Ehội nghị', '“hội nghị”'],
    [`o${'\u0301'.repeat(500)}`, `“o${'\u0301'.repeat(3)}”`],
    ['hội nghị đảng bộ khối', '“hội nghị đảng bộ khố…”'],
    [`${'a'.repeat(19)}🎉`, `“${'a'.repeat(19)}\uFFFD…”`],
  ])('repeats %j', (text, said) => {
    expect(quoteTyped(text, 20)).toBe(said)
  })
})
