import { describe, expect, it } from 'vitest'
import { overlaps, spanBetween, withoutOverlaps } from '#src/vietnamese/span.ts'

describe('a span', () => {
  it('leaves the spaces at its edges out', () => {
    expect(spanBetween('Sáng  ngày 8/4 , họp', 5, 15)).toEqual({ raw: 'ngày 8/4', start: 6, end: 14 })
  })

  it('overlaps one that shares a character, not one that only touches', () => {
    const whole = spanBetween('abcdef', 0, 3)
    expect(overlaps(whole, spanBetween('abcdef', 2, 4))).toBe(true)
    expect(overlaps(whole, spanBetween('abcdef', 3, 4))).toBe(false)
  })

  it('gives way to a longer one over the same text', () => {
    const text = 'Chiều 28/12/2023'
    const [short, long] = [spanBetween(text, 0, 11), spanBetween(text, 0, 16)]
    expect(withoutOverlaps([short, long])).toEqual([long])
  })
})
