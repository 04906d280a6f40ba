import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { congressLevel } from './congress-level.ts'
import { findCongresses } from './find-congresses.ts'
import { findKind } from './find-kind.ts'
import type { FoundIn, Writing } from './found-in.ts'
import { findOwn } from './own-ordinals.ts'
import { readTerm, termCovers, termPattern } from './term.ts'

/** The term (nhiệm kỳ) a conference falls in, "2020-2025". */
export interface Term extends FoundIn {
  readonly term: string
}

/** What helps to tell a body's own congress from others. */
export interface TermContext extends Writing {
  /** Name of the body the article is about: "Đảng bộ Khối các cơ quan tỉnh". */
  readonly body: string | null
  /** Year of the event, or else of the publication. */
  readonly year: number | null
}

const pattern = new RegExp(String.raw`(?<!\p{L})${termPattern}`, 'giu')

/** The term the body's own congress began, where the year lies in it; the next term is prepared long before. */
function fromCongress({ text, body, year }: TermContext): Term | null {
  if (body === null || year === null) return null
  const level = congressLevel(body)
  const own = findCongresses(text).find(
    (congress) =>
      congress.level === level &&
      congress.term !== null &&
      termCovers(congress.term, year - 1) &&
      termCovers(congress.term, year),
  )
  if (own === undefined || own.term === null) return null
  return { term: own.term, raw: own.raw, start: own.start, end: own.end, where: 'text' }
}

/** The term a congress opens: the one its own title gives. */
function ofCongress({ title, text }: TermContext): Term | null {
  if (title === null || findKind(title, text) !== 'congress') return null
  const match = settleTonePlacement(title).matchAll(pattern).next().value
  const term = readTerm(match?.groups ?? {})
  if (match === undefined || term === null) return null
  const [start, end] = [match.index, match.index + match[0].length]
  return { term, raw: title.slice(start, end), start, end, where: 'title' }
}

/**
 * The term a conference falls in: stated with it ("Hội nghị lần thứ 7, khóa IV, nhiệm kỳ 2020-2025"), or that of
 * the body's own congress in whose term the year lies; of a congress, the term it opens. A term that is planned for is none: `null`.
 */
export function findTerm(context: TermContext): Term | null {
  const found = findOwn(context, pattern)
  const term = found === null ? null : readTerm(found.groups)
  if (found === null || term === null) return ofCongress(context) ?? fromCongress(context)
  return { term, raw: found.raw, start: found.start, end: found.end, where: found.where }
}
