/** The number of a document taken apart: "21- KL/TW" is 21, KL, TW. */
export interface DocumentNumber {
  /** One spelling for all: "21-KL/TW" for the Party, "64/2007/NĐ-CP" for the State. */
  readonly number: string
  /** The kind of document as the sign names it, "KL"; empty for laws ("202/2025/QH15"). */
  readonly sign: string
  /** Who issued it, as the sign says: TW, TU, CP, TTg, QH, UBND… without the number of a legislature. */
  readonly scope: string
}

/** Signs of kinds of documents, as alternatives of a pattern. */
export const signPattern =
  'NQLT|NQ|CTrHĐ|CTHĐ|CTr|CT|KL|QĐi|QyĐ|QĐ|QD|QC|HD|KH|TB|TTLT|TTr|TT|BC|ĐA|CV|NĐ|ND|CĐ|PL|VB|TL|L'
const level = String.raw`(?:T\.?Ư|\p{Lu}(?:\p{Lu}|\d|h(?=\p{Lu})|g(?!\p{Ll}))+)(?:[-–]\p{Lu}[\p{Lu}\d]+)*`
const digits = String.raw`(?:(?<=số)|(?<![\d/.\p{L}]))(?<digits>\d{1,5})`
const year = String.raw`(?: ?/ ?(?<year>(?:19|20)\d\d))`

/** "38-QĐ/TU", "21- KL/TW", "1836 QĐ/TWĐTN", "13-NQ/TƯ". */
const party = String.raw`${digits} ?[-–]? ?(?<sign>${signPattern}) ?/ ?(?<level>${level})`
/** "753/QĐ-TTg", "64/2007/NĐ-CP", and the Party's in the State's manner: "22/CT-TW". */
const state = String.raw`${digits}${year}? ?/ ?(?<sign>${signPattern}) ?[-–] ?(?<level>${level})`
/** "202/2025/QH15". */
const law = String.raw`${digits}${year} ?/ ?(?<level>(?:UBTV)?QH\d{1,2})`

/** Sources of the patterns for a document number, for a larger pattern with the flag `u`. */
export const numberPatterns: readonly string[] = [party, state, law]

const partyLevels = /^(?:TW|TU|HU|QU|ThU|ThiU|TXU|ĐU|ĐUK|TĐTN|ĐTN|.*(?:TW|TU|ĐTN)$|TW.*|ĐU.*|UBKT.*)/u

/** Latin letters that stand for Đ in signs, and Trung ương in its three spellings. */
function settle(part: string): string {
  return part.replaceAll(/\s/gu, '').replace(/^QD$/u, 'QĐ').replace(/^ND$/u, 'NĐ').replace(/T\.?Ư/u, 'TW')
}

/** Reads the groups of a match of one of `numberPatterns`. */
export function readNumber(groups: Readonly<Record<string, string | undefined>>): DocumentNumber {
  const [figures = '', issued, sign, issuer] = [
    groups['digits'],
    groups['year'],
    groups['sign'],
    groups['level'],
  ]
  const by = settle(issuer ?? '')
  const kind = settle(sign ?? '')
  const scope = by.replace(/(?<=QH)\d+$/u, '')
  if (kind === '') return { number: `${figures}/${issued ?? ''}/${by}`, sign: '', scope }
  if (issued === undefined && partyLevels.test(by))
    return { number: `${figures}-${kind}/${by}`, sign: kind, scope }
  const whole = issued === undefined ? figures : `${figures}/${issued}`
  return { number: `${whole}/${kind}-${by}`, sign: kind, scope }
}

const whole = numberPatterns.map((source) => new RegExp(`^${source}$`, 'u'))

/** A document number in its one spelling: "21- KL/TW" is "21-KL/TW"; what is none stays as it is. */
export function settleNumber(text: string): string {
  const clean = text.trim()
  const match = whole.map((pattern) => pattern.exec(clean)).find((found) => found !== null)
  return match === undefined ? clean : readNumber(match.groups ?? {}).number
}
