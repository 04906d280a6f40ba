import { describe, expect, it } from 'vitest'
import { formatPeriod } from '#src/dates/format-period.ts'

describe('a period in words', () => {
  it.each([
    ['2024', 'năm 2024'],
    ['2024-H1', '6 tháng đầu năm 2024'],
    ['2024-H2', '6 tháng cuối năm 2024'],
    ['2022-Q2', 'quý II năm 2022'],
    ['2024-06', 'tháng 6 năm 2024'],
    ['2024-12', 'tháng 12 năm 2024'],
  ])('%s is %s', (period, words) => {
    expect(formatPeriod(period)).toBe(words)
  })

  it('is refused where it is none', () => {
    expect(() => formatPeriod('2024-Q5')).toThrow(
      'formatPeriod: expected 2024, 2024-H1, 2024-Q2 or 2024-06, got "2024-Q5"',
    )
  })
})
