/** A day of the Gregorian calendar; `month` counts from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Days since 1 January 1970, for comparing days; counted in UTC so that no clock of a machine matters. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Whether the calendar has this day; 31/4 and 29/2/2023 are none. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(dayNumber(day) * 86_400_000).getUTCDay()
}

/** The day as `YYYY-MM-DD`. */
export function toIsoDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The day an ISO date or moment begins with; `null` where it begins with none. */
export function parseIsoDay(iso: string): CalendarDay | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(iso)
  if (parts === null) return null
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return isCalendarDay(day) ? day : null
}
