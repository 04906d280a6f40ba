import { foldPattern } from '#src/vietnamese/fold.ts'
import { readNumeral } from '#src/vietnamese/numerals.ts'
import { isPartialDay, type PartialDay } from './partial-day.ts'

/** One or two days of a text with the offsets of their words; `last` is `null` for a single day. */
export interface DayMatch {
  readonly start: number
  readonly end: number
  readonly first: PartialDay
  readonly last: PartialDay | null
  /** Whether it is written as "ngày 3 tháng 2", not in figures alone. */
  readonly inWords: boolean
}

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const month = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`
const year = String.raw`(?:1\d|20)\d\d(?!\d)`
const joint = String.raw`(?: ?[-–,] ?| và | đến | tới )(?:ngày )?`

const namedMonth = '(?:mười một|mười hai|mười|giêng|chạp|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)'

/** "27/6", "08/4/2019", "25 / 10 / 2021", "1-6-2020", "10 và 11-2", "27- 29/10/2020"; never "5/2024" or "1/2/3". */
const inFigures = new RegExp(
  String.raw`(?<![\p{L}\d/:])(?<!(?:^|\D)\d{1,3}[.,-])(?:(?<!thứ )(?<early>${day})${joint})?(?<day>${day})(?: ?(?<mark>[/.–-]) ?)(?<month>${month})(?: ?\k<mark> ?(?<year>${year})(?!\p{L}|[/-]\p{Lu})|(?! ?\d|\p{L}| ?[/–.,-]\d| ?%|[/-]\p{L}))`,
  'dgiu',
)

const unmarkedFigures = new RegExp(foldPattern(inFigures.source), inFigures.flags)

/** "08 tháng 4 năm 2022", "12 Tháng Tư 2022", "27 và 28 tháng 6/2024", "3 tháng 2". */
const inWords = new RegExp(
  String.raw`(?<![\p{L}\d/:.,-])(?:(?<!thứ )(?<early>${day})${joint})?(?<day>${day}) tháng (?<month>${month}|${namedMonth}(?!\p{L}))(?:(?:,? năm |, | |[/-])(?<year>${year}))?`,
  'dgiu',
)

const unmarkedWords = new RegExp(foldPattern(inWords.source), inWords.flags)

const monthNames = new Map([
  ['giêng', 1],
  ['gieng', 1],
  ['chạp', 12],
  ['chap', 12],
])

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function monthNumber(text: string): number {
  return monthNames.get(text.toLowerCase()) ?? readNumeral(text) ?? 0
}

function readDays(match: RegExpExecArray, inWords: boolean): DayMatch | null {
  const groups = match.groups ?? {}
  const month = monthNumber(groups['month'] ?? '')
  const late = { year: number(groups['year']), month, day: Number(groups['day']) }
  if (!isPartialDay(late)) return null
  const end = match.index + match[0].length
  const opening = number(groups['early'])
  const early = opening === null ? null : { ...late, day: opening }
  if (early !== null && isPartialDay(early) && early.day < late.day)
    return { start: match.index, end, first: early, last: late, inWords }
  return { start: match.indices?.groups?.['day']?.[0] ?? match.index, end, first: late, last: null, inWords }
}

function matchDays(pattern: RegExp, text: string, inWords: boolean): DayMatch[] {
  return [...text.matchAll(pattern)].flatMap((match) => readDays(match, inWords) ?? [])
}

/**
 * The days a normalised text names, in figures and in words, in the order of the text. What "27/6"
 * without a year is (a day, a fraction) only the words around it tell. `unmarked` is for a text whose words
 * have been folded.
 */
export function matchDayPatterns(text: string, { unmarked = false } = {}): DayMatch[] {
  const figures = matchDays(unmarked ? unmarkedFigures : inFigures, text, false)
  const words = matchDays(unmarked ? unmarkedWords : inWords, text, true)
  return [...figures, ...words].sort((a, b) => a.start - b.start)
}
