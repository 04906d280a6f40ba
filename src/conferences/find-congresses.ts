import { numeralPattern, readNumeral } from '#src/vietnamese/numerals.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { congressLevel } from './congress-level.ts'
import { readTerm, termPattern } from './term.ts'

/** A congress as a text names it; `start` and `end` are of its first mention. */
export interface Congress extends Span {
  /** tỉnh, khối, huyện, xã, thành phố, toàn quốc, cơ sở; with the movement before it for others than the Party: "đoàn khối". */
  readonly level: string
  readonly n: number
  readonly term: string | null
  /** How often these very words stand in the text. */
  readonly mentions: number
}

const stops =
  'đại hội|hội nghị|nghị quyết|kế hoạch|quy chế|để|trong|đã|tại|từ|đến|nhiệm kỳ|lần|khóa|thứ|tổ chức|thành công|chào mừng|tiến tới|theo|với|là|trình|vào|diễn ra|được|sẽ'
const word = String.raw`(?!(?:${stops})(?!\p{L}))[^\s,.;:()“”"]+`
const congress = new RegExp(
  String.raw`(?<!\p{L})đại hội(?<words>(?: ${word}){0,16}?)(?:,? (?:lần thứ|khóa(?: thứ)?|lần) (?<n>${numeralPattern})| (?<roman>[IVX]{1,6})(?![\p{L}\d]))(?<party> của Đảng)?(?:,? \(?${termPattern}|,? \((?<since>\d{4}) ?[-–] ?(?<until>\d{4})\))?`,
  'giu',
)

function readCongress(text: string, match: RegExpExecArray): Omit<Congress, 'mentions'>[] {
  const groups = match.groups ?? {}
  const roman = groups['roman']
  const n = readNumeral(groups['n'] ?? roman ?? '')
  if (n === null || (roman !== undefined && roman !== roman.toUpperCase())) return []
  const words = (groups['words'] ?? '').replace(/^ (?:đại biểu|toàn thể|đảng viên|điểm|nhiệm kỳ)+/iu, '')
  if (`${words}${groups['party'] ?? ''}`.trim() === '' && roman === undefined) return []
  const [start, end] = [match.index, match.index + match[0].length]
  const term = readTerm(groups) ?? readTerm({ from: groups['since'], to: groups['until'] })
  return [
    {
      raw: text.slice(start, end),
      level: congressLevel(`${words}${groups['party'] ?? ''}`),
      n,
      term,
      start,
      end,
    },
  ]
}

/**
 * The congresses with a number, and with words that tell whose they are, that a normalised text names, each spelling once, in the order of their first
 * mention: "Đại hội Đảng bộ tỉnh lần thứ XIV", "Đại hội XIII của Đảng", "Đại hội đại biểu Đảng bộ khối khóa VIII,
 * nhiệm kỳ 2025-2030".
 */
export function findCongresses(text: string): Congress[] {
  const all = [...settleTonePlacement(text).matchAll(congress)].flatMap((match) => readCongress(text, match))
  const firsts = all.filter(({ raw }, at) => all.findIndex((other) => other.raw === raw) === at)
  return firsts.map((found) => ({ ...found, mentions: all.filter(({ raw }) => raw === found.raw).length }))
}
