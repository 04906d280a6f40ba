import { foldPattern } from '#src/vietnamese/fold.ts'
import { readNumeral } from '#src/vietnamese/numerals.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { matchDayPatterns } from './day-patterns.ts'

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

const unmarkedPhrase = new RegExp(foldPattern(phrase.source), phrase.flags)

function partOf(groups: Readonly<Record<string, string | undefined>>): PeriodPart {
  const side = groups['side']?.toLowerCase()
  const first = side !== 'cuối' && side !== 'cuoi'
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

/** All that has the form of a period phrase, in the order of the text; days and ranges of years may be among them. */
export function matchPeriodPhrases(text: string): PeriodPhrase[] {
  return [...text.matchAll(phrase)].map(readPhrase)
}

/** The period phrases of a text whose words have been folded, days left out: "quy i/2022", "thang 4 nam 2022". */
export function findUnmarkedPeriods(text: string): PeriodPhrase[] {
  const days = matchDayPatterns(text, { unmarked: true })
  return [...text.matchAll(unmarkedPhrase)]
    .map(readPhrase)
    .filter((found) => !days.some((day) => day.start < found.end && found.start < day.end))
}
