import type { Span } from '#src/vietnamese/span.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import { toIso } from './partial-day.ts'

/** The two days an anniversary joins: the day remembered and the day it is kept. */
export interface Anniversary extends Span {
  readonly from: string
  readonly to: string
}

function pair(title: string, one: FoundDate, other: FoundDate | undefined): Anniversary | null {
  const from = toIso(one.first)
  const to = other === undefined ? null : toIso(other.first)
  if (from === null || to === null || other === undefined || from.slice(0, 4) >= to.slice(0, 4)) return null
  if (!/^ ?(?:[-–]|đến|\/) ?(?:ngày )?$/iu.test(title.slice(one.end, other.start))) return null
  const opening = /\( ?$/u.exec(title.slice(0, one.start))?.[0] ?? ''
  const closing = opening === '' ? '' : (/^ ?\)/u.exec(title.slice(other.end))?.[0] ?? '')
  const start = one.start - (closing === '' ? 0 : opening.length)
  const end = other.end + closing.length
  return { from, to, raw: title.slice(start, end), start, end }
}

/**
 * The days of an anniversary in a title: "Kỷ niệm 94 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024)".
 * Both days need their year and the years differ; anything else is `null`.
 */
export function findAnniversary(title: string): Anniversary | null {
  const dates = findDates(title)
  for (const [at, date] of dates.entries()) {
    const found = pair(title, date, dates[at + 1])
    if (found !== null) return found
  }
  return null
}
