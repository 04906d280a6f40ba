import { describe, expect, it } from 'vitest'
import { dayNumber, isCalendarDay, parseIsoDay, toIsoDay, weekdayOf } from '#src/dates/calendar-day.ts'

describe('a calendar day', () => {
  it('exists or not', () => {
    expect(isCalendarDay({ year: 2024, month: 2, day: 29 })).toBe(true)
    expect(isCalendarDay({ year: 2023, month: 2, day: 29 })).toBe(false)
    expect(isCalendarDay({ year: 2023, month: 4, day: 31 })).toBe(false)
  })

  it('is read from and written to ISO', () => {
    expect(parseIsoDay('2023-12-28T17:00+07:00')).toEqual({ year: 2023, month: 12, day: 28 })
    expect(parseIsoDay('2023-13-01')).toBeNull()
    expect(parseIsoDay('28/12/2023')).toBeNull()
    expect(toIsoDay({ year: 2022, month: 4, day: 8 })).toBe('2022-04-08')
  })

  it('has a weekday and a number', () => {
    expect(weekdayOf({ year: 2022, month: 4, day: 8 })).toBe(5)
    expect(dayNumber({ year: 1970, month: 1, day: 2 })).toBe(1)
  })
})
