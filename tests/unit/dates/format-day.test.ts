import { describe, expect, it } from 'vitest'
import { formatDay } from '#src/dates/format-day.ts'

describe('a day in a list', () => {
  it('is the day of a date or of a moment', () => {
    expect(formatDay('2024-06-27')).toBe('27/06/2024')
    expect(formatDay('2023-12-28T17:00+07:00')).toBe('28/12/2023')
  })

  it('is refused where there is none', () => {
    expect(() => formatDay('27/6')).toThrow('formatDay: expected YYYY-MM-DD…, got "27/6"')
  })
})
