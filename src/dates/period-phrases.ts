import { overlaps } from '#src/vietnamese/span.ts'
import { findDates } from './find-dates.ts'
import { matchPeriodPhrases, type PeriodPart, type PeriodPhrase } from './period-pattern.ts'

export type { PeriodPart, PeriodPhrase } from './period-pattern.ts'

/** Months in a part of each kind. */
const lengths = { year: 12, half: 6, quarter: 3, month: 1, other: 0 } as const

/**
 * The period phrases of a normalised text, in its order. Days ("ngày 8 tháng 4 năm 2022"), ranges
 * of years ("giai đoạn 2021 - 2025") and terms are none.
 */
export function findPeriodPhrases(text: string): PeriodPhrase[] {
  const days = findDates(text)
  return matchPeriodPhrases(text).filter((found) => !days.some((day) => overlaps(day, found)))
}

/** First month of a part of the year, from 1. */
export function firstMonth(part: PeriodPart): number {
  return (part.which - 1) * lengths[part.kind] + 1
}

/** Months in a part of the year; 0 for a stretch that is no period of the archive. */
export function monthsIn(part: PeriodPart): number {
  return lengths[part.kind]
}

/** The period as the archive writes it: 2024, 2024-H1, 2024-Q2, 2024-06; `null` for a stretch that is none of these. */
export function toPeriod(part: PeriodPart, ofYear: number): string | null {
  const prefix = String(ofYear)
  if (part.kind === 'year') return prefix
  if (part.kind === 'half') return `${prefix}-H${String(part.which)}`
  if (part.kind === 'quarter') return `${prefix}-Q${String(part.which)}`
  return part.kind === 'month' ? `${prefix}-${String(part.which).padStart(2, '0')}` : null
}
