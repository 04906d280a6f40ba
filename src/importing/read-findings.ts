import { findAnniversary } from '#src/dates/find-anniversary.ts'
import { findKind } from '#src/conferences/find-kind.ts'
import { openEvidence } from './evidence.ts'
import type { Findings } from './findings.ts'
import type { PageReading } from './page-reading.ts'
import { readPassages } from './passages.ts'
import { readCited } from './read-cited.ts'
import { readEvent, readPeriods } from './read-event.ts'
import { readMeeting } from './read-meeting.ts'
import type { ReadingDesk } from './reading-desk.ts'

function noteLayout({ layout, book }: ReadingDesk, title: PageReading['title']): void {
  const { publication, section, byline, origin } = layout
  if (!title.inSource)
    book.add('title', title.text, 'derived', { paragraph: 0, start: 0, end: title.text.length })
  if (publication !== null) book.add('published', publication.raw, 'stated')
  if (section !== null) book.add('section', section, 'stated')
  if (byline !== null) book.add('byline', byline.raw, 'stated')
  if (origin !== null) book.add('source', origin.raw, 'stated')
}

function readAnniversary({ title, book }: ReadingDesk): Findings['anniversary'] {
  const found = title === null ? null : findAnniversary(title)
  if (found === null) return null
  const { from, to, raw, start, end } = found
  book.add('anniversary', raw, 'stated', { paragraph: 0, start, end })
  return { from, to, raw }
}

/** What the finders of the domain read in a page whose layout is known, and where they read it. */
export function readFindings({ title, layout }: Pick<PageReading, 'title' | 'layout'>): Findings {
  const passages = readPassages(title, layout)
  const book = openEvidence(passages.paragraphs, title.inSource ? 0 : 1)
  const desk: ReadingDesk = { ...passages, layout, book }
  noteLayout(desk, title)
  const event = readEvent(desk)
  return {
    kind: findKind(passages.title, passages.text.text),
    event,
    anniversary: readAnniversary(desk),
    period: readPeriods(desk, event),
    ...readMeeting(desk, event),
    ...readCited(desk),
    evidence: book.list(),
  }
}
