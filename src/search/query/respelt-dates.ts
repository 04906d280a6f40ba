import { type DayMatch, matchDayPatterns } from '#src/dates/day-patterns.ts'
import { findUnmarkedPeriods, type PeriodPhrase } from '#src/dates/period-pattern.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import type { FoldedText } from './folded-text.ts'
import type { Respelling } from './respelling.ts'

function respellDay(text: FoldedText, { start, end, first, last, inWords }: DayMatch): Respelling[] {
  if (last !== null) return []
  const { day, month, year } = first
  const shown = year === null ? [] : [year]
  const figures = [day, month, ...shown].join('/')
  const words = `${day} tháng ${month}${year === null ? '' : ` năm ${year}`}`
  return [{ ...text.range(start, end), text: inWords ? figures : words, weight: 0.95 }]
}

function respellPeriod(text: FoldedText, { start, end, part, year }: PeriodPhrase): Respelling[] {
  const range = text.range(start, end)
  const says = (name: string, number: string): Respelling[] => {
    if (year === null) return []
    const isApart = text.words.slice(range.from, range.to).includes('nam')
    return [{ ...range, text: `${name} ${number}${isApart ? '/' : ' năm '}${year}`, weight: 0.92 }]
  }
  if (part.kind === 'month') return says('tháng', String(part.which))
  if (part.kind !== 'quarter' || !text.words.slice(range.from, range.to).includes('quy')) return []
  return says('quý', toRoman(part.which))
}

/** Days and periods of a question in their other forms: "8/4/2022" as "8 tháng 4 năm 2022", "quý 1/2022" as "quý I năm 2022". */
export function respellDates(text: FoldedText): Respelling[] {
  const days = matchDayPatterns(text.text, { unmarked: true }).flatMap((day) => respellDay(text, day))
  return [...days, ...findUnmarkedPeriods(text.text).flatMap((period) => respellPeriod(text, period))]
}
