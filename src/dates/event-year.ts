import { dayNumber, parseIsoDay } from './calendar-day.ts'
import { findPeriodMention } from './find-periods.ts'
import type { PartialDay } from './partial-day.ts'
import { findPeriodPhrases, firstMonth, monthsIn, type PeriodPhrase } from './period-phrases.ts'

/** A year with the place it was read: `stated` in the date, `published` of the article, or the words of the text. */
export interface EventYear {
  readonly year: number
  readonly from: string
}

/** What is known about an article besides its paragraphs. */
export interface EventContext {
  /** When the article was published, ISO; `null` where unknown. */
  readonly published?: string | null
  readonly title?: string | null
}

interface Boundary {
  readonly phrase: PeriodPhrase
  readonly year: number
}

/** A meeting on plans and results is held near the first day of what it plans, or the last of what it reviews. */
function boundaryDay({ phrase, year }: Boundary, planned: boolean): number {
  const month = firstMonth(phrase.part) + (planned ? 0 : monthsIn(phrase.part))
  return dayNumber({ year, month, day: 1 })
}

function nearestYear(day: PartialDay, boundary: number, around: number): number {
  const years = [around, around - 1, around + 1]
  const distance = (year: number): number => Math.abs(dayNumber({ ...day, year }) - boundary)
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best))
}

function fromPeriods(day: PartialDay, paragraphs: readonly string[]): EventYear | null {
  const mention = findPeriodMention(paragraphs)
  const planned = mention?.planned ?? null
  const phrase = planned !== null && planned.year !== null ? planned : (mention?.reviewed ?? null)
  if (phrase === null || phrase.year === null) return null
  const boundary = boundaryDay({ phrase, year: phrase.year }, phrase === planned)
  return { year: nearestYear(day, boundary, phrase.year), from: phrase.raw }
}

/** Farthest ahead of its publication, in days, a notice tells of an event. */
const noticeAhead = 60

function fromPublished(day: PartialDay, published: string, ahead: boolean): EventYear | null {
  const shown = parseIsoDay(published)
  if (shown === null) return null
  const latest = dayNumber(shown) + (ahead ? noticeAhead : 0)
  const years = [shown.year + 1, shown.year, shown.year - 1]
  const year = years.find((candidate) => dayNumber({ ...day, year: candidate }) <= latest)
  return year === undefined ? null : { year, from: 'published' }
}

/** The only year a text names as a whole ("năm 2024"), with those words. */
function fromOnlyYear(text: string): EventYear | null {
  const phrases = findPeriodPhrases(text).filter(({ year }) => year !== null)
  const [first] = phrases
  if (first === undefined || first.year === null || phrases.some(({ year }) => year !== first.year))
    return null
  return { year: first.year, from: first.raw }
}

/**
 * The year of an event's day: stated in the date; else of the publication; else from the periods the
 * lead speaks of ("quý II năm 2022") or the only year there or in the title. Where the lead's periods
 * contradict the publication date, the lead is right: page clocks run on after reposts.
 */
export function readEventYear(
  day: PartialDay,
  lead: { readonly paragraphs: readonly string[]; readonly sentence: string },
  { published = null, title = null }: EventContext,
): EventYear | null {
  if (day.year !== null) return { year: day.year, from: 'stated' }
  const ahead = /(?<!\p{L})(?:sẽ|dự kiến|sắp|tới đây)(?!\p{L})/iu.test(lead.sentence)
  const shown = published === null ? null : fromPublished(day, published, ahead)
  const periods = fromPeriods(day, lead.paragraphs)
  if (shown !== null) return periods === null || periods.year === shown.year ? shown : periods
  return periods ?? fromOnlyYear(lead.sentence) ?? (title === null ? null : fromOnlyYear(title))
}
