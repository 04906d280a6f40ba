import { foldText } from '#src/vietnamese/fold.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { signPattern } from './document-number.ts'
import { documentTypes, signsOf } from './document-type.ts'

/** The number of a document as somebody asks for it, in small letters without marks; any part may be missing but the figures. */
export interface UnmarkedNumber extends Span {
  /** Without zeros before it: "5" of "Chỉ thị 05". */
  readonly figures: string
  /** Signs the kind may be numbered with, as they were written or as the word for the kind says; none for a law. */
  readonly signs: readonly string[]
  /** What follows the sign: "tw"; `null` where nothing does. */
  readonly level: string | null
  readonly year: string | null
  /** The word that names the kind, where one stands before the figures: "nghi quyet". */
  readonly type: string | null
}

const signs = [...new Set(foldText(signPattern).split('|'))].sort((a, b) => b.length - a.length).join('|')
const types = new Map(documentTypes.map((type) => [foldText(type), signsOf(type).map(foldText)]))
const typeWords = [...types.keys()].join('|')
/** Levels that need no stroke before them to be told from words. */
const levels = 'tw(?:d[a-z]{1,3})?|tu|hu|cp|ttg|bct|bbt|ubnd|hdnd|ubtvqh\\d{1,2}|qh\\d{1,2}|mttq|bnv|btc'
const level = String.raw`(?:[ ]?[-–/][ ]?(?<glued>[a-z][a-z\d]{1,11}(?:-[a-z\d]{1,8})?)|[ ]?(?<level>${levels}))(?![a-z\d])`
const lead = String.raw`(?:(?<type>${typeWords}|${signs}),? )?(?:so:? ?)?`
const figures = String.raw`(?<![\d/.,])0*(?<figures>[1-9]\d{0,4})`
const year = String.raw`(?:[ ]?[/ ][ ]?(?<year>(?:19|20)\d\d))?`
const numbered = String.raw`(?<![a-z])${lead}${figures}${year} ?[-–/]? ?(?<sign>${signs})(?![a-z])(?:${level})?`
const law = String.raw`(?<![a-z])${lead.replace('<type>', '<lawType>')}${figures.replace('<figures>', '<lawFigures>')} ?[/ ] ?(?<lawYear>(?:19|20)\d\d) ?[/ ] ?(?<lawLevel>(?:ubtv)?qh\d{1,2})(?![a-z\d])`
/** "nghị quyết 35", "nq35", "nq số 35", "nq tw 35": the kind before the figures and nothing behind them. */
const named = String.raw`(?<![a-z])(?<before>${typeWords}|${signs})(?: (?<early>tw|tu|cp|ttg))? ?(?:so )?0*(?<alone>[1-9]\d{0,4})(?![\d/.,%]|[-–]\d)`
const pattern = new RegExp([law, numbered, named].join('|'), 'gu')

function readMatch(match: RegExpExecArray): UnmarkedNumber {
  const groups = match.groups ?? {}
  const before = groups['before'] ?? groups['type'] ?? groups['lawType'] ?? null
  const ofType = before === null ? [] : (types.get(before) ?? [before])
  const sign = groups['sign']
  const unsigned = groups['lawFigures'] !== undefined
  const start = match.index
  return {
    raw: match[0],
    start,
    end: start + match[0].length,
    figures: groups['figures'] ?? groups['lawFigures'] ?? groups['alone'] ?? '',
    signs: unsigned ? [] : sign === undefined ? ofType : [sign],
    level: groups['level'] ?? groups['glued'] ?? groups['lawLevel'] ?? groups['early'] ?? null,
    year: groups['year'] ?? groups['lawYear'] ?? null,
    type: before !== null && types.has(before) ? before : null,
  }
}

/** The numbers of documents in a text whose words have been folded: "35 nq tw", "nghi quyet 35", "nq35", "21- kl/tw". */
export function findUnmarkedNumbers(text: string): UnmarkedNumber[] {
  return [...text.matchAll(pattern)].map(readMatch)
}
