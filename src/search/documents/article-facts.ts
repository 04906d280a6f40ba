import { parseIsoDay } from '#src/dates/calendar-day.ts'
import { formatPeriod } from '#src/dates/format-period.ts'
import type { Article } from '#src/schema/article.ts'
import { spellNumeral } from '#src/vietnamese/numerals.ts'
import { toRoman } from '#src/vietnamese/roman.ts'

function spellNumber(before: string, number: number | null): string[] {
  if (number === null) return []
  return [String(number), toRoman(number), spellNumeral(number)].map((numeral) => `${before} ${numeral}`)
}

function spellDay(iso: string | null): string[] {
  const parsed = iso === null ? null : parseIsoDay(iso)
  if (parsed === null) return []
  const { year, month, day } = parsed
  const two = (value: number): string => String(value).padStart(2, '0')
  return [
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day} tháng ${month} năm ${year}`,
    `${two(day)} tháng ${two(month)} năm ${year}`,
  ]
}

/**
 * What an article's fields say that its text may not: session, khóa, term, day and periods, each in the spellings of
 * it that a text has; the first is what people ask for.
 */
export function spellFacts({
  session,
  khoa,
  term,
  eventDate,
  periodReviewed,
  periodPlanned,
}: Omit<Article, 'text'>): readonly (readonly string[])[] {
  const spellings = [
    spellNumber('lần thứ', session),
    spellNumber('khóa', khoa),
    term === null ? [] : [`nhiệm kỳ ${term}`, term, term.replace('-', ' - ')],
    spellDay(eventDate),
    ...[periodReviewed, periodPlanned].map((period) => (period === null ? [] : [formatPeriod(period)])),
  ]
  return spellings.filter((one) => one.length > 0)
}
