import { type Span, withoutOverlaps } from '#src/vietnamese/span.ts'
import { readCitationTail } from './citation-tail.ts'
import { numberPatterns, readNumber } from './document-number.ts'
import { namesSign, partySignOf, typeOf, typePattern } from './document-type.ts'

/** A document as a text cites it. */
export interface Citation extends Span {
  /** Kind of document: "Nghị quyết". */
  readonly type: string
  /** Number and sign in their one canonical spelling: "21-KL/TW", "64/2007/NĐ-CP". */
  readonly number: string
  /** Day of issue, `YYYY-MM-DD`, where the citation tells it. */
  readonly date: string | null
  /** Who issued it, as the citation says. */
  readonly issuer: string | null
  /** Level in the sign: TW, TU, CP, TTg, QH, UBND… */
  readonly scope: string
}

const numbers = numberPatterns.map((source) => new RegExp(source, 'gu'))
const typeBefore = new RegExp(String.raw`(?<!\p{L})(?<type>${typePattern}),? ?(?:số ?)?:? ?$`, 'iu')
/** "các Nghị quyết số 18-NQ/TW, 19-NQ/TW": the word stands before the first number only. */
const typeInList = new RegExp(
  String.raw`(?<!\p{L})(?<type>${typePattern})(?: số)?:? \d[^.;(]{0,80}(?:,| và) (?:số )?$`,
  'iu',
)

/** The word that names the kind, and where the citation begins. */
function readLead(before: string, sign: string): { word: string | undefined; start: number } {
  const direct = typeBefore.exec(before)
  if (direct !== null) return { word: direct.groups?.['type'], start: direct.index }
  const shared = typeInList.exec(before)?.groups?.['type']
  const start = /(?<!\p{L})số:? ?$/iu.exec(before)?.index ?? before.length
  return { word: shared !== undefined && namesSign(shared, sign) ? shared : undefined, start }
}

function readCitation(text: string, match: RegExpExecArray): Citation {
  const { number, sign, scope } = readNumber(match.groups ?? {})
  const { word, start } = readLead(text.slice(0, match.index), sign)
  const { date, issuer, end } = readCitationTail(text, match.index + match[0].length)
  const type = typeOf(word, sign, /^\d+-/u.test(number))
  return { raw: text.slice(start, end), type, number, date, issuer, scope, start, end }
}

const bare = new RegExp(
  String.raw`(?<!\p{L})(?<type>Nghị quyết|Chỉ thị|Kết luận|Quy định) (?:số )?(?<digits>\d{1,3})(?=,? (?:của |ngày ))(?![-–/\d])`,
  'gu',
)
const ofCentre = /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|BCH Trung ương|Trung ương)/u

/** "Chỉ thị 05 của Bộ Chính trị": kind, number and issuer together are the sign 05-CT/TW. */
function readBare(text: string, match: RegExpExecArray): Citation[] {
  const { date, issuer, end } = readCitationTail(text, match.index + match[0].length)
  const type = typeOf(match.groups?.['type'], '', true)
  const sign = partySignOf(type)
  if (issuer === null || sign === null || !ofCentre.test(issuer)) return []
  const number = `${match.groups?.['digits'] ?? ''}-${sign}/TW`
  const start = match.index
  return [{ raw: text.slice(start, end), type, number, date, issuer, scope: 'TW', start, end }]
}

/**
 * The documents a normalised text cites by number, in its order, each time they are cited.
 * Documents without a number ("Nghị quyết Đại hội", "Luật Đất đai") are left to readers.
 */
export function findCitations(text: string): Citation[] {
  const signed = numbers.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => readCitation(text, match)),
  )
  const unsigned = [...text.matchAll(bare)].flatMap((match) => readBare(text, match))
  return withoutOverlaps([...signed, ...unsigned])
}
