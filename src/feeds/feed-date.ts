import { parseIsoDay, weekdayOf } from '#src/dates/calendar-day.ts'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * A day or moment of Vietnamese time in the form RSS asks for (RFC 822): "Thu, 28 Dec 2023 17:00:00 +0700".
 * A day without a clock begins at midnight.
 *
 * @throws RangeError where the text does not begin with a day of the calendar.
 */
export function toRssDate(iso: string): string {
  const day = parseIsoDay(iso)
  if (day === null)
    throw new RangeError(`toRssDate: expected YYYY-MM-DD or YYYY-MM-DDTHH:mm+07:00, got "${iso}"`)
  const clock = /T(\d\d:\d\d)/u.exec(iso)?.[1] ?? '00:00'
  const date = String(day.day).padStart(2, '0')
  return `${days[weekdayOf(day)] ?? ''}, ${date} ${months[day.month - 1] ?? ''} ${String(day.year)} ${clock}:00 +0700`
}
