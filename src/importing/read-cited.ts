import { type Citation, findCitations } from '#src/citations/find-citations.ts'
import { type Congress, findCongresses } from '#src/conferences/find-congresses.ts'
import { findFigures } from '#src/figures/find-figures.ts'
import { findPersons } from '#src/persons/find-persons.ts'
import type { Findings } from './findings.ts'
import type { Place } from './locate.ts'
import type { ReadingDesk } from './reading-desk.ts'

function countKnown({ date, issuer }: Citation): number {
  return (date === null ? 0 : 1) + (issuer === null ? 0 : 1)
}

/** Each document once, by its mention that says most. */
function listDocuments(citations: readonly Citation[]): Citation[] {
  const best = new Map<string, Citation>()
  for (const citation of citations) {
    const key = `${citation.type}\n${citation.number}`
    const before = best.get(key)
    if (before === undefined || countKnown(citation) > countKnown(before)) best.set(key, citation)
  }
  return [...best.values()].sort((a, b) => a.start - b.start)
}

function readDocuments({ whole, book }: ReadingDesk): Findings['documents'] {
  return listDocuments(findCitations(whole.text)).map((found, index) => {
    const { raw, type, number, date, issuer, scope } = found
    book.add(`citations[${String(index)}]`, raw, 'stated', whole.placeOf(found))
    return { raw, type, number, date, issuer, scope }
  })
}

/** The congresses of the text, before them one that only the title names; each with its place. */
function listCongresses({ title, whole }: ReadingDesk): (Congress & { place: Place })[] {
  const told = findCongresses(whole.text).map((found) => ({ ...found, place: whole.placeOf(found) }))
  const same = ({ n, level, term }: Congress, other: Congress): boolean =>
    n === other.n && level === other.level && term === other.term
  const titled = findCongresses(title ?? '')
    .filter((found) => !told.some((other) => same(found, other)))
    .map((found) => ({ ...found, place: { paragraph: 0, start: found.start, end: found.end } }))
  return [...titled, ...told]
}

function readCongresses(desk: ReadingDesk): Findings['congresses'] {
  return listCongresses(desk).map(({ raw, level, n, term, mentions, place }, index) => {
    desk.book.add(`congresses[${String(index)}]`, raw, 'mention', place)
    return { raw, level, n, term, ...(mentions > 1 ? { mentions } : {}) }
  })
}

function readPersons({ whole, book }: ReadingDesk): Findings['persons'] {
  return findPersons(whole.text).map((found, index) => {
    const { name, office, mentions } = found
    book.add(`persons[${String(index)}]`, name, 'stated', whole.placeOf(found))
    return { name, office, mentions }
  })
}

function readFigures({ text, book }: ReadingDesk): Findings['figures'] {
  return findFigures(text.text).map((found, index) => {
    const { raw, value, unit, approx, asOf } = found
    book.add(`figures[${String(index)}]`, raw, 'stated', text.placeOf(found))
    return {
      raw,
      value,
      ...(approx === undefined ? {} : { approx }),
      unit,
      ...(asOf === undefined ? {} : { asOf }),
    }
  })
}

/** What the page names besides the meeting: documents, congresses, persons, figures. The last two are proposals. */
export function readCited(
  desk: ReadingDesk,
): Pick<Findings, 'documents' | 'congresses' | 'persons' | 'figures'> {
  return {
    documents: readDocuments(desk),
    congresses: readCongresses(desk),
    persons: readPersons(desk),
    figures: readFigures(desk),
  }
}
