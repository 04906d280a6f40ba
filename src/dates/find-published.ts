import type { Span } from '#src/vietnamese/span.ts'
import { findDates } from './find-dates.ts'
import { toIso } from './partial-day.ts'

/** The moment an article was published, as a line of its page says. */
export interface FoundMoment extends Span {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm+07:00` where the line gives the time. */
  readonly iso: string
}

/** What may stand beside the date on a publication line: labels, a counter, marks. "Thời gian:" alone is a meeting's. */
const label =
  /^(?:(?:ngày|đã|được|giờ|lúc|vào|thời gian(?= đăng| cập nhật| xuất bản| phát hành| tạo)|tạo|đăng|cập nhật|xuất bản|phát hành|đăng tải|đăng bài|tin|bài|lần cuối|post(?:ed)?|published|updated|on|at|by|admin|lượt xem|lượt đọc|đã xem|xem|print|in|GMT ?\+7)|[\d.]+ (?:lượt xem|lượt đọc)|[\s:|,.()[\]\-–•·*/+#]|\d{1,7}(?=\s|$))*$/iu

/** A publication line is short; a paragraph is not worth the look. */
const longestLine = 160

/**
 * The publication moment of a line that holds nothing else: "12 Tháng Tư 2022",
 * "Thứ Năm, 28/12/2023 | 17:00", "Cập nhật: 08:30, 12/04/2022". A sentence with a date is
 * none, nor is a line without a year: `null`.
 */
export function findPublished(line: string): FoundMoment | null {
  const date = line.length > longestLine ? undefined : findDates(line)[0]
  if (date === undefined || date.last !== null) return null
  const day = toIso(date.first)
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`
  if (day === null || !label.test(rest.trim())) return null
  const iso = date.clock === null ? day : `${day}T${date.clock}+07:00`
  return { iso, raw: date.raw, start: date.start, end: date.end }
}
