import type { Span } from '#src/vietnamese/span.ts'
import { clockPattern, readClock } from './clock-time.ts'
import { dayNumber } from './calendar-day.ts'
import { type DayMatch, matchDayPatterns } from './day-patterns.ts'
import type { PartialDay } from './partial-day.ts'

/** A part of the day as the press names it. */
export type DayPart = 'sáng' | 'trưa' | 'chiều' | 'tối'

/** A date in a text: one day, or the days from `first` to `last`. */
export interface FoundDate extends Span {
  readonly first: PartialDay
  /** Last day of a stretch, or the second of two days; `null` for a single day. */
  readonly last: PartialDay | null
  /** Time of day beside it, HH:MM. */
  readonly clock: string | null
  readonly part: DayPart | null
}

const part = String.raw`(?:(?<!\p{L}|(?:sáng|trưa|chiều) và )(?<part>sáng|trưa|chiều|tối|đêm)(?: sớm| muộn)?(?: (?:nay|qua|cùng))?[ ,(]+)?`
const weekday = String.raw`(?:(?<!\p{L})(?:hôm nay|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|CN)[ ,(–-]+)?`
const before = new RegExp(
  String.raw`(?:${clockPattern}(?:[ ,|–-]+))?${part}${weekday}(?:(?<!\p{L})(?:ngày|hôm|mồng|mùng)[: ]+){0,2}$`,
  'iu',
)
const after = new RegExp(String.raw`^(?:[ ,|–-]+(?:lúc )?${clockPattern})?`, 'iu')
const leading = /(?<!\p{L})(?:từ|đến|vào|tới|hết) $/iu
const between = /^ ?(?:đến|tới|[-–]|đến hết) ?(?:ngày )?$/iu

/** Longest stretch of days, in days, that two dates joined by "đến" or a dash make. */
const longestStretch = 62

function partOf(word: string | undefined): DayPart | null {
  const small = word?.toLowerCase()
  if (small === 'đêm') return 'tối'
  return small === 'sáng' || small === 'trưa' || small === 'chiều' || small === 'tối' ? small : null
}

function isDate(text: string, match: DayMatch, lead: string): boolean {
  if (/tháng năm(?:,| )/iu.test(text.slice(match.start, match.end)) && !/ngày/iu.test(lead)) return false
  if (match.first.year !== null || lead.trim() !== '') return true
  return match.inWords && leading.test(text.slice(0, match.start))
}

function withSurroundings(text: string, match: DayMatch): FoundDate | null {
  const left = before.exec(text.slice(0, match.start))
  const right = after.exec(text.slice(match.end))
  const lead = left?.[0] ?? ''
  if (!isDate(text, match, lead)) return null
  const start = match.start - lead.trimStart().length
  const tail = right?.[0] ?? ''
  const open = lead.includes('(') && text.startsWith(')', match.end + tail.length) ? 1 : 0
  const end = match.end + tail.length + open
  const clock = readClock(left?.groups ?? {}) ?? readClock(right?.groups ?? {})
  const { first, last } = match
  return { raw: text.slice(start, end), start, end, first, last, clock, part: partOf(left?.groups?.['part']) }
}

function isStretch(from: PartialDay, to: PartialDay): boolean {
  if (from.year !== null && to.year === null) return false
  const year = to.year ?? 2000
  const days = dayNumber({ ...to, year }) - dayNumber({ ...from, year: from.year ?? year })
  return days > 0 && days <= longestStretch
}

function joined(text: string, one: FoundDate, other: FoundDate): FoundDate | null {
  if (one.last !== null || other.last !== null || !between.test(text.slice(one.end, other.start))) return null
  if (!isStretch(one.first, other.first)) return null
  const first = { ...one.first, year: one.first.year ?? other.first.year }
  return { ...one, raw: text.slice(one.start, other.end), end: other.end, first, last: other.first }
}

/**
 * The dates of a normalised text in the order they stand: "27/6" (where words such as "ngày" or "chiều"
 * show that it is no fraction), "ngày 08 tháng 4 năm 2022", "Thứ Năm, 28/12/2023 | 17:00",
 * "ngày 10 và 11-2", "từ ngày 27/6 đến ngày 2/7/2024". Days that no year has are left out.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of matchDayPatterns(text)) {
    const date = withSurroundings(text, match)
    const previous = found.at(-1)
    if (date === null || (previous !== undefined && date.start < previous.end && match.start < previous.end))
      continue
    const whole = previous === undefined ? null : joined(text, previous, date)
    if (whole === null) found.push(date)
    else found[found.length - 1] = whole
  }
  return found
}
