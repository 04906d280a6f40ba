import { describe, expect, it } from 'vitest'
import { formatMoment } from '#src/dates/format-vietnamese-date.ts'

describe('a moment in Vietnamese', () => {
  it('has the weekday, the day and the time', () => {
    expect(formatMoment('2023-12-28T17:00+07:00')).toBe('Thứ Năm, 28/12/2023, 17:00')
  })

  it('has no time where the moment is a day', () => {
    expect(formatMoment('2022-04-08')).toBe('Thứ Sáu, 08/04/2022')
  })

  it('leaves seconds out', () => {
    expect(formatMoment('2024-06-27T08:05:59+07:00')).toBe('Thứ Năm, 27/06/2024, 08:05')
  })

  it('knows every weekday', () => {
    const week = [
      '2024-06-23',
      '2024-06-24',
      '2024-06-25',
      '2024-06-26',
      '2024-06-27',
      '2024-06-28',
      '2024-06-29',
    ]
    expect(week.map((day) => formatMoment(day).split(',')[0])).toEqual([
      'Chủ nhật',
      'Thứ Hai',
      'Thứ Ba',
      'Thứ Tư',
      'Thứ Năm',
      'Thứ Sáu',
      'Thứ Bảy',
    ])
  })

  it('knows the weekday of days before 1970', () => {
    expect(formatMoment('1930-02-03')).toBe('Thứ Hai, 03/02/1930')
  })

  it.each(['27/6', '2023-02-29', '2023-12-28T17:00Z', '2023-12-28T25:00+07:00', ''])('refuses %j', (text) => {
    expect(() => formatMoment(text)).toThrow(
      `formatMoment: expected YYYY-MM-DD or YYYY-MM-DDTHH:mm+07:00, got "${text}"`,
    )
  })
})
