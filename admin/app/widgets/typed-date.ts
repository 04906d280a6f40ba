import { isDay } from '#src/schema/plain-form.ts'

const typedDay = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/u
const typedTime = /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?\s*$/u

function pad(part: string): string {
  return part.padStart(2, '0')
}

function readDayParts(text: string): string | null {
  const parts = typedDay.exec(text)
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  const iso = `${year}-${pad(month)}-${pad(day)}`
  return isDay(iso) ? iso : null
}

/** The day an editor typed ("28/12/2023", "8-4-2022") as `YYYY-MM-DD`; `null` where it is none. */
export function readTypedDay(text: string): string | null {
  return readDayParts(text.trim())
}

function readTypedTime(text: string): string | null {
  const parts = typedTime.exec(text)
  if (!parts) return null
  const [, hour = '', minute = '00'] = parts
  return Number(hour) < 24 && Number(minute) < 60 ? `${pad(hour)}:${minute}` : null
}

/**
 * The moment an editor typed as `YYYY-MM-DDTHH:mm+07:00`, or `YYYY-MM-DD` without a time: "28/12/2023 17:00",
 * "28/12/2023, 17h30", "28/12/2023". `null` where it is none.
 */
export function readTypedMoment(text: string): string | null {
  const [, dayText = '', timeText] = /^([^\s,]+)(?:[\s,]+(\S.*))?$/u.exec(text.trim()) ?? []
  const day = readDayParts(dayText)
  if (day === null || timeText === undefined) return day
  const time = readTypedTime(timeText)
  return time === null ? null : `${day}T${time}+07:00`
}

/** A stored day or moment as editors type it: `2023-12-28T17:00+07:00` is "28/12/2023 17:00". */
export function sayTyped(value: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/u.exec(value) ?? []
  if (year === undefined) return value
  const date = `${day ?? ''}/${month ?? ''}/${year}`
  return time === undefined ? date : `${date} ${time}`
}

/** A point in time as a moment of Vietnam, whose clock is always seven hours ahead of UTC. */
export function vietnamMoment(time: Date): string {
  const shifted = new Date(time.getTime() + 7 * 3_600_000).toISOString()
  return `${shifted.slice(0, 16)}+07:00`
}
