import { findDates } from '#src/dates/find-dates.ts'
import { toIso } from '#src/dates/partial-day.ts'
import { readAmount } from '#src/vietnamese/numerals.ts'
import { findSentences } from '#src/vietnamese/sentences.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { countsPeople, unitEnd, unitPattern } from './units.ts'

/** A number that tells what a body did or has, with what it counts. */
export interface Figure extends Span {
  readonly value: number
  /** What is counted, as written: "đảng viên"; "đồng" for money. */
  readonly unit: string
  /** The text's own word for an estimate: gần, hơn, trên, khoảng. */
  readonly approx?: string
  /** Day the number of people was true, `YYYY-MM-DD`. */
  readonly asOf?: string
}

const multiples: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  'nghìn tỷ': 1e12,
  'ngàn tỷ': 1e12,
}

const amount = String.raw`(?<![\d\p{L}/.,%]|\d ?[-–] ?|\d [x×] )(?<amount>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)`
const figure = new RegExp(
  String.raw`(?:(?<!\p{L})(?<approx>gần|hơn|trên dưới|trên|khoảng|xấp xỉ|ước đạt|ước|tròn) )?${amount}(?:(?: (?<multiple>nghìn tỷ|ngàn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L}))? (?<unit>${unitPattern}|đồng(?!\p{L}| chí| bào| đội)|USD)(?! ?/ ?\p{L}))`,
  'giu',
)
/** A number behind these is a name or an ordinal, not a count. */
const numbered =
  /(?<!\p{L})(?:số|thứ|lần|khóa|quý|tháng|ngày|năm|điều|khoản|mục|kỳ|đợt|tổ|khu|khu vực|thôn|ấp|chuyên đề|loại|hạng|bậc|trung ương|phường|quận|quốc lộ|nghị quyết|chỉ thị|kết luận|quy định|đại đội|tiểu đoàn|trung đoàn|sư đoàn|lữ đoàn|giai đoạn|nhiệm kỳ) $/iu
/** "cấp 3" is a school, "cấp 1.025 giấy chứng nhận" a deed. */
const graded = /(?<!\p{L})cấp $/iu
const highestGrade = 5

function isNumbered(before: string, value: number): boolean {
  return numbered.test(before) || (graded.test(before) && value <= highestGrade)
}

const dated = /(?<!\p{L})(?:tính )?đến (?:hết |cuối )?(?=ngày )/iu

/** The day of "Tính đến ngày 20/12/2023" in a sentence, with where it stands. */
function asOfIn(sentence: Span): { iso: string; start: number } | null {
  const words = dated.exec(sentence.raw)
  if (words === null) return null
  const from = words.index + words[0].length
  const date = findDates(sentence.raw.slice(from))[0]
  const iso = date === undefined || date.start > 1 ? null : toIso(date.first)
  return iso === null ? null : { iso, start: sentence.start + words.index }
}

/** Value of digits and multiple; rounded, since 1.5 thousand millions is no exact sum in binary. */
function valueOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const digits = readAmount(groups['amount'] ?? '')
  const multiple = multiples[groups['multiple']?.toLowerCase() ?? ''] ?? 1
  return digits === null ? null : multiple === 1 ? digits : Math.round(digits * multiple)
}

/** The unit of a match with the offset where it ends; `plain` is the sentence with settled tone placement. */
function readUnit(plain: string, match: RegExpExecArray): { unit: string; end: number } {
  const end = match.index + match[0].length
  const first = match.groups?.['unit'] ?? ''
  const whole = unitEnd(plain, first, end)
  return { unit: plain.slice(end - first.length, whole), end: whole }
}

function readFigure(text: string, sentence: Span, match: RegExpExecArray): Figure[] {
  const plain = settleTonePlacement(sentence.raw)
  const value = valueOf(match.groups ?? {})
  if (value === null || isNumbered(plain.slice(0, match.index), value)) return []
  const read = readUnit(plain, match)
  const [start, end] = [sentence.start + match.index, sentence.start + read.end]
  const approx = match.groups?.['approx']
  const day = countsPeople(read.unit) ? asOfIn(sentence) : null
  const estimate = approx === undefined ? {} : { approx }
  const asOf = day !== null && day.start < end + 3 ? { asOf: day.iso } : {}
  return [
    {
      raw: text.slice(start, end),
      value,
      unit: text.slice(end - read.unit.length, end),
      ...estimate,
      ...asOf,
      start,
      end,
    },
  ]
}

/**
 * The key figures of a normalised text in its order: counts of people, organisations, meetings and works, and sums.
 * Times ("6 tháng", "90 năm"), ordinals, ratios, rates ("10,5 triệu đồng/người/tháng") and numbers of documents are none, nor are shares: "62%" counts
 * nothing by itself, what it is a share of stands elsewhere, so it could be compared with no other. An as-of day is
 * kept with people, whose number changes daily; nothing is ever summed.
 */
export function findFigures(text: string): Figure[] {
  return findSentences(text).flatMap((sentence) =>
    [...settleTonePlacement(sentence.raw).matchAll(figure)].flatMap((match) =>
      readFigure(text, sentence, match),
    ),
  )
}
