import { parseIsoDay, weekdayOf } from './calendar-day.ts'

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

const expected = 'YYYY-MM-DD or YYYY-MM-DDTHH:mm+07:00'

/**
 * A moment as the Vietnamese press prints it: "Thứ Năm, 28/12/2023, 17:00" for
 * `2023-12-28T17:00+07:00`, "Thứ Sáu, 08/04/2022" for `2022-04-08`. Content holds
 * Vietnamese time only, so the clock is printed as it stands.
 *
 * @throws RangeError where the text is neither form or names no day of the calendar.
 */
export function formatMoment(iso: string): string {
  const day = parseIsoDay(iso)
  const clock = /^.{10}(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?\+07:00)?$/u.exec(iso)
  if (day === null || clock === null) throw new RangeError(`formatMoment: expected ${expected}, got "${iso}"`)
  const [year, month, date] = iso.slice(0, 10).split('-')
  const words = `${weekdays[weekdayOf(day)] ?? ''}, ${date ?? ''}/${month ?? ''}/${year ?? ''}`
  return clock[1] === undefined ? words : `${words}, ${clock[1]}`
}
