import { bodyPhraseEnd } from '#src/bodies/body-phrase.ts'
import { findDates } from '#src/dates/find-dates.ts'
import { toIso } from '#src/dates/partial-day.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

/** What follows the number of a document: day of issue and issuer, in either order. */
export interface CitationTail {
  readonly date: string | null
  readonly issuer: string | null
  readonly end: number
}

/** How far, in characters, the day of issue is looked for. */
const reach = 60

/** Longest name of an issuer, in characters. */
const longestIssuer = 200

function dateAt(text: string, at: number): { iso: string; end: number } | null {
  const tail = text.slice(at, at + reach)
  const date = findDates(tail)[0]
  if (date === undefined || date.last !== null || !/^,? ?$/u.test(tail.slice(0, date.start))) return null
  const iso = toIso(date.first)
  return iso === null ? null : { iso, end: at + date.end }
}

function issuerAt(text: string, at: number): { name: string; end: number } | null {
  const lead = /^,? ?(?:do |của )(?:các )?/u.exec(text.slice(at, at + 12))
  if (lead === null) return null
  const start = at + lead[0].length
  const end = start + bodyPhraseEnd(settleTonePlacement(text.slice(start, start + longestIssuer)), 0)
  return end === start ? null : { name: text.slice(start, end), end }
}

/** Reads ", ngày 08/4/2019 của Ban Thường vụ Tỉnh ủy" from an offset on; `end` is the offset where nothing is there. */
export function readCitationTail(text: string, at: number): CitationTail {
  const early = dateAt(text, at)
  const issuer = issuerAt(text, early?.end ?? at)
  const end = issuer?.end ?? early?.end ?? at
  const late = early === null ? dateAt(text, end) : null
  return { date: (early ?? late)?.iso ?? null, issuer: issuer?.name ?? null, end: late?.end ?? end }
}
