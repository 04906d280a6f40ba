import { findEventDate } from '#src/dates/find-event-date.ts'
import { findPeriodMention, findPeriods } from '#src/dates/find-periods.ts'
import type { FoundEvent } from './findings.ts'
import type { ReadingDesk } from './reading-desk.ts'

function noteYear({ book }: ReadingDesk, yearFrom: string): void {
  if (yearFrom !== 'stated' && yearFrom !== 'published') book.add('eventDate', yearFrom, 'context')
}

/** The day of the event, with its span and, where the date says no year, the words the year came from. */
export function readEvent(desk: ReadingDesk): FoundEvent | null {
  const { prose, title, layout, book } = desk
  const texts = prose.map(({ text }) => text)
  const found = findEventDate(texts, { published: layout.publication?.iso ?? null, title })
  const passage = found === null ? undefined : prose[found.paragraph]
  if (found === null || passage === undefined) return null
  const { iso, lastDay, raw, part, yearFrom, start, end } = found
  const place = { paragraph: passage.paragraph, start: start + passage.offset, end: end + passage.offset }
  const how = yearFrom === 'stated' || yearFrom === 'published' ? yearFrom : 'context'
  book.add('eventDate', raw, how, place)
  noteYear(desk, yearFrom)
  if (lastDay !== null) book.add('eventEnd', raw, how, place)
  if (part !== null) book.add('eventPart', raw, 'stated', place)
  return { iso, ...(lastDay === null ? {} : { end: lastDay }), raw, part, yearFrom }
}

/** The periods the meeting reviews and plans. */
export function readPeriods(
  { prose, layout, book }: ReadingDesk,
  event: FoundEvent | null,
): { reviews: string | null; plans: string | null } | null {
  const texts = prose.map(({ text }) => text)
  const year = (event?.iso ?? layout.publication?.iso)?.slice(0, 4)
  const found = findPeriods(texts, { eventYear: year === undefined ? null : Number(year) })
  const mention = findPeriodMention(texts)
  if (found === null || mention === null) return null
  const { reviewed, planned } = mention
  if (found.reviews !== null && reviewed !== null)
    book.add('periodReviewed', reviewed.raw, reviewed.year === null ? 'context' : 'stated')
  if (found.plans !== null && planned !== null)
    book.add('periodPlanned', planned.raw, planned.year === null ? 'context' : 'stated')
  return { reviews: found.reviews, plans: found.plans }
}
