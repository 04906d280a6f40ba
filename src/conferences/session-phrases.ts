import { numeralPattern, readNumeral } from '#src/vietnamese/numerals.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

/** "lần thứ 20" of a meeting, with the words from "Hội nghị" on. */
export interface SessionPhrase extends Span {
  readonly n: number
  /** From the word for the meeting to the number: "Hội nghị lần thứ chín". */
  readonly whole: string
  /** Offset of the word for the meeting. */
  readonly headStart: number
}

/** Words for a meeting that is counted. */
export const meetingWords: readonly string[] = [
  'hội nghị',
  'kỳ họp',
  'kì họp',
  'phiên họp',
  'cuộc họp',
  'phiên',
  'họp',
]
/** What else is counted by "lần thứ"; the nearest word before the number decides. */
export const otherCounted: readonly string[] = [
  'họp báo',
  ...[
    'đại hội',
    'hội thi',
    'hội thao',
    'hội diễn',
    'hội khỏe',
    'hội chợ',
    'hội thảo',
    'liên hoan',
    'giải',
    'cuộc thi',
  ],
  ...[
    'lễ hội',
    'festival',
    'ngày hội',
    'triển lãm',
    'diễn đàn',
    'tọa đàm',
    'chiến dịch',
    'khóa học',
    'lớp',
    'tuần lễ',
  ],
  ...[
    'cuộc vận động',
    'cách mạng',
    'kế hoạch',
    'chiến tranh',
    'bầu cử',
    'tặng',
    'hạng',
    'nhận',
    'được',
    'hiệp thương',
  ],
]
/** A pattern for any of the words, whole. */
export function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`, 'giu')
}
const heads = wordsPattern([...otherCounted, ...meetingWords])

/** "lần thứ 9", "(lần thứ hai mươi)", "lần 15", "kỳ thứ 20"; "thứ 7" only right behind "kỳ họp" or "phiên". */
export const ordinalPattern = new RegExp(
  String.raw`(?<!\p{L})(?:lần thứ|kỳ thứ|phiên thứ|(?<=(?:kỳ họp|phiên họp|phiên|kỳ)(?: bất thường| chuyên đề| thường kỳ| thường lệ)?(?: lần)? )thứ) (?<n>${numeralPattern})(?! ?[/–-] ?\d)|(?<!\p{L}|\d )lần (?<plain>\d{1,3}(?![\d.,%])|[IVXL]+(?!\p{L}))`,
  'giu',
)
/** "Hội nghị Trung ương 9", the Party's own way to count. */
export const centralPattern = /(?<!\p{L})Hội nghị Trung ương (?:lần thứ )?(?<n>\d{1,2})(?!\d)/giu

/** Longest way, in characters, from the word for the meeting to its number. */
export const reach = 170

/** Words before "Hội nghị" that make it one the article only cites. */
const cited =
  /(?<!\p{L})(?:nghị quyết|kết luận|kết quả|tinh thần|nội dung|thành công của|trước|sau|chuẩn bị(?: cho)?|phục vụ|hướng tới|chào mừng|theo|từ|tiến tới|quán triệt|thông báo nhanh)(?: các| của)? ?[“"(]?$/iu

/** Whether the words before "Hội nghị" or "Kỳ họp" make it one that is only spoken of: "thông báo kết quả Kỳ họp thứ 4". */
export function citesMeeting(before: string): boolean {
  return cited.test(before)
}

function headBefore(plain: string, at: number): { word: string; start: number } | null {
  const from = Math.max(0, at - reach)
  const before = plain.slice(from, at)
  const last = [...before.matchAll(heads)].at(-1)
  if (last === undefined || /[.;\n](?=\s|$)/u.test(before.slice(last.index))) return null
  return { word: last[0].toLowerCase(), start: from + last.index }
}

function readPhrase(text: string, plain: string, match: RegExpExecArray): SessionPhrase[] {
  const n = readNumeral(match.groups?.['n'] ?? match.groups?.['plain'] ?? '')
  const head = headBefore(plain, match.index)
  if (n === null || head === null || !meetingWords.includes(head.word)) return []
  const [start, end] = [match.index, match.index + match[0].length]
  const own = /^thứ/iu.test(match[0]) ? head.start : start
  return [
    {
      n,
      raw: text.slice(own, end),
      start: own,
      end,
      whole: text.slice(head.start, end),
      headStart: head.start,
    },
  ]
}

function readCentral(text: string, match: RegExpExecArray): SessionPhrase[] {
  const n = readNumeral(match.groups?.['n'] ?? '')
  if (n === null) return []
  const [start, end] = [match.index, match.index + match[0].length]
  const raw = text.slice(start, end)
  return [{ n, raw, start, end, whole: raw, headStart: start }]
}

/**
 * The numbers of sessions in a normalised text, in its order: of a Hội nghị, Kỳ họp or Phiên, never of a
 * Đại hội, and of none that is only cited ("Nghị quyết Hội nghị lần thứ 4 …").
 */
export function findSessionPhrases(text: string): SessionPhrase[] {
  const plain = settleTonePlacement(text)
  const counted = [...plain.matchAll(ordinalPattern)].flatMap((match) => readPhrase(text, plain, match))
  const ofCentre = [...plain.matchAll(centralPattern)].flatMap((match) => readCentral(text, match))
  return [...counted, ...ofCentre]
    .filter(({ headStart }) => !citesMeeting(plain.slice(0, headStart)))
    .sort((a, b) => a.start - b.start)
}
