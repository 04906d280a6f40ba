import { findBody } from '#src/bodies/find-body.ts'
import { findProvince } from '#src/bodies/find-province.ts'
import { findKhoa } from '#src/conferences/find-khoa.ts'
import { findSession } from '#src/conferences/find-session.ts'
import { findTerm } from '#src/conferences/find-term.ts'
import type { FoundIn } from '#src/conferences/found-in.ts'
import type { Findings, FoundEvent } from './findings.ts'
import type { Place } from './locate.ts'
import type { ReadingDesk } from './reading-desk.ts'

function placeOf({ text }: ReadingDesk, { where, start, end }: FoundIn): Place {
  return where === 'title' ? { paragraph: 0, start, end } : text.placeOf({ start, end })
}

function readSession(desk: ReadingDesk): Findings['session'] {
  const found = findSession(desk.title, desk.text.text)
  if (found === null) return null
  const { n, raw, crossCheck } = found
  desk.book.add('session', raw, 'stated', placeOf(desk, found))
  if (crossCheck === undefined) return { n, raw }
  desk.book.add('session', crossCheck, 'mention')
  return { n, raw, crossCheck }
}

function readKhoa(desk: ReadingDesk): number | null {
  const found = findKhoa(desk.title, desk.text.text)
  if (found !== null) desk.book.add('khoa', found.raw, 'stated', placeOf(desk, found))
  return found?.n ?? null
}

function readTerm(desk: ReadingDesk, body: string | null, day: string | undefined): string | null {
  const year = day === undefined ? null : Number(day.slice(0, 4))
  const found = findTerm({ title: desk.title, text: desk.text.text, body, year })
  if (found !== null) desk.book.add('term', found.raw, 'stated', placeOf(desk, found))
  return found?.term ?? null
}

function readBody(desk: ReadingDesk): Findings['org'] {
  const found = findBody(desk.title, desk.text.text)
  if (found === null) return null
  desk.book.add('body', found.raw, 'stated', placeOf(desk, found))
  return { raw: found.raw, short: found.short }
}

function readProvince(desk: ReadingDesk): Findings['province'] {
  const { title, text, layout, book } = desk
  const found = findProvince({ title, text: text.text, sourceHost: layout.origin?.host ?? null })
  const { value, how, evidence, where, start, end } = found
  if (how === 'none' || evidence === undefined) return { value, how }
  const isPlaced = where !== undefined && start !== undefined && end !== undefined
  book.add(
    'province',
    evidence,
    how,
    isPlaced ? placeOf(desk, { raw: evidence, where, start, end }) : undefined,
  )
  return { value, how, evidence }
}

/** What the page says of the meeting itself: whose it was, where, its number and term. */
export function readMeeting(
  desk: ReadingDesk,
  event: FoundEvent | null,
): Pick<Findings, 'org' | 'province' | 'session' | 'khoa' | 'term'> {
  const org = readBody(desk)
  return {
    org,
    province: readProvince(desk),
    session: readSession(desk),
    khoa: readKhoa(desk),
    term: readTerm(desk, org?.raw ?? null, event?.iso ?? desk.layout.publication?.iso),
  }
}
