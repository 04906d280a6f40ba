import { readNumeral } from '#src/vietnamese/numerals.ts'
import { overlaps, type Span } from '#src/vietnamese/span.ts'
import { findDates } from './find-dates.ts'

/** A stretch of a year: the whole of it, a half, a quarter, a month, or one no period of the archive fits (9 tháng). */
export interface PeriodPart {
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'other'
  /** Which half, quarter or month, from 1; 1 for a year. */
  readonly which: number
}

/** A phrase such as "6 tháng cuối năm 2024" or "quý II"; `year` is `null` where it says none. */
export interface PeriodPhrase extends Span {
  readonly part: PeriodPart
  readonly year: number | null
}

/** Months in a part of each kind. */
const lengths = { year: 12, half: 6, quarter: 3, month: 1, other: 0 } as const

const count = String.raw`(?:0?[369]|ba|sáu|chín)`
const quarter = String.raw`(?:IV|I{1,3}|[1-4]|một|hai|ba|bốn|tư)(?![\p{L}\d])`
const year = String.raw`(?:19|20)\d\d(?![\d])`
const months = String.raw`(?:0?[1-9]|1[0-2])(?!\d|[.,]\d|%)`

/** Years of a range, a plan or a term are no period a meeting reviews. */
const notAPeriod = String.raw`(?<!\d ?[-–] ?|giai đoạn |nhiệm kỳ |đến |từ |khóa |ngày \d\d? |hết |thứ |trước |sau |cuối |đầu )`

/** "qquý II" stands in a real text, so one letter q too many is let through. */
const phrase = new RegExp(
  [
    String.raw`(?<!\p{L})(?<count>${count}) tháng (?<side>đầu|cuối) năm(?: học)?(?: (?<ofPart>${year}))?`,
    String.raw`(?<!\p{L})q{1,2}u[ýí] (?<quarter>${quarter})(?:(?:,? năm | ?[/-] ?| )(?<ofQuarter>${year}))?`,
    String.raw`(?<!\p{L}|\d |ngày )tháng (?<month>${months})(?:(?:,? năm | ?[/-] ?)(?<ofMonth>${year}))?(?! ?[/-] ?\d)`,
    String.raw`(?<!\p{L})${notAPeriod}năm (?<whole>${year})(?! ?[-–] ?\d|,? tầm nhìn)`,
  ].join('|'),
  'giu',
)

function partOf(groups: Readonly<Record<string, string | undefined>>): PeriodPart {
  const first = groups['side']?.toLowerCase() === 'đầu'
  if (groups['count'] !== undefined) {
    const long = readNumeral(groups['count'])
    if (long === 6) return { kind: 'half', which: first ? 1 : 2 }
    return long === 3 ? { kind: 'quarter', which: first ? 1 : 4 } : { kind: 'other', which: 1 }
  }
  if (groups['quarter'] !== undefined) return { kind: 'quarter', which: readNumeral(groups['quarter']) ?? 1 }
  if (groups['month'] !== undefined) return { kind: 'month', which: Number(groups['month']) }
  return { kind: 'year', which: 1 }
}

function readPhrase(match: RegExpExecArray): PeriodPhrase {
  const groups = match.groups ?? {}
  const stated = groups['ofPart'] ?? groups['ofQuarter'] ?? groups['ofMonth'] ?? groups['whole']
  const start = match.index
  const span = { raw: match[0], start, end: start + match[0].length }
  return { ...span, part: partOf(groups), year: stated === undefined ? null : Number(stated) }
}

/**
 * The period phrases of a normalised text, in its order. Days ("ngày 8 tháng 4 năm 2022"), ranges
 * of years ("giai đoạn 2021 - 2025") and terms are none.
 */
export function findPeriodPhrases(text: string): PeriodPhrase[] {
  const days = findDates(text)
  return [...text.matchAll(phrase)]
    .map(readPhrase)
    .filter((found) => !days.some((day) => overlaps(day, found)))
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
