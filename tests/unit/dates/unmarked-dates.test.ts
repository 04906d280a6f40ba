import { describe, expect, it } from 'vitest'
import { matchDayPatterns } from '#src/dates/day-patterns.ts'
import { findUnmarkedPeriods } from '#src/dates/period-pattern.ts'

describe('days in a text without marks', () => {
  it.each([
    ['ngay 8 thang 4 nam 2022', { year: 2022, month: 4, day: 8 }],
    ['8 thang tu', { year: null, month: 4, day: 8 }],
    ['3 thang gieng 2023', { year: 2023, month: 1, day: 3 }],
    ['31 thang chap', { year: null, month: 12, day: 31 }],
    ['08/04/2022', { year: 2022, month: 4, day: 8 }],
    ['1-6-2020', { year: 2020, month: 6, day: 1 }],
  ])('“%s” is %j', (text, first) => {
    expect(matchDayPatterns(text, { unmarked: true })).toMatchObject([{ first }])
  })

  it('are not looked for in a text that has its marks', () => {
    expect(matchDayPatterns('8 thang 4')).toEqual([])
  })
})

describe('periods in a text without marks', () => {
  it.each([
    ['quy i/2022', 'quarter', 1, 2022],
    ['quy 4 nam 2022', 'quarter', 4, 2022],
    ['quy mot', 'quarter', 1, null],
    ['thang 4 nam 2022', 'month', 4, 2022],
    ['thang 4/2022', 'month', 4, 2022],
    ['6 thang cuoi nam 2022', 'half', 2, 2022],
    ['6 thang dau nam', 'half', 1, null],
    ['nam 2022', 'year', 1, 2022],
  ])('“%s” is a %s', (text, kind, which, year) => {
    expect(findUnmarkedPeriods(text)).toMatchObject([{ part: { kind, which }, year }])
  })

  it.each(['ngay 8 thang 4 nam 2022', 'nhiem ky 2020-2025', 'quy dinh'])('“%s” is none', (text) => {
    expect(findUnmarkedPeriods(text)).toEqual([])
  })
})
