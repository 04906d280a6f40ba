import { describe, expect, it } from 'vitest'
import { findPeriodPhrases, firstMonth, toPeriod } from '#src/dates/period-phrases.ts'

describe('the phrases for periods', () => {
  it.each([
    ['6 tháng đầu năm', '6 tháng đầu năm', 2020, '2020-H1'],
    ['sáu tháng cuối năm 2024', 'sáu tháng cuối năm 2024', 2024, '2024-H2'],
    ['công tác qquý II năm 2022', 'qquý II năm 2022', 2022, '2022-Q2'],
    ['Kết quả quí 3/2021', 'quí 3/2021', 2021, '2021-Q3'],
    ['3 tháng cuối năm', '3 tháng cuối năm', 2020, '2020-Q4'],
    ['trong tháng 6/2023,', 'tháng 6/2023', 2023, '2023-06'],
    ['tổng kết năm 2023', 'năm 2023', 2023, '2023'],
    ['9 tháng đầu năm', '9 tháng đầu năm', 2020, null],
  ])('%j', (text, raw, year, period) => {
    const [found] = findPeriodPhrases(text)
    expect(found?.raw).toBe(raw)
    expect(found === undefined ? undefined : toPeriod(found.part, found.year ?? 2020)).toBe(period)
    expect(found?.year ?? 2020).toBe(year)
  })

  it.each([
    'ngày 8 tháng 4 năm 2022',
    'giai đoạn 2021 - 2025',
    'đến năm 2030',
    'nhiệm kỳ 2020-2025',
    'hết tháng 13',
  ])('are none in %j', (text) => {
    expect(findPeriodPhrases(text)).toEqual([])
  })

  it('begin with a month', () => {
    expect([firstMonth({ kind: 'half', which: 2 }), firstMonth({ kind: 'quarter', which: 3 })]).toEqual([
      7, 7,
    ])
  })
})
