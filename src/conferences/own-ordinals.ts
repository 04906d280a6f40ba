import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { citesMeeting } from './session-phrases.ts'
import { type FoundIn, leadOf, type Writing } from './found-in.ts'

/** A match of a pattern in title or lead that speaks of the meeting itself. */
export interface OwnMatch extends FoundIn {
  readonly groups: Readonly<Record<string, string | undefined>>
}

const own = [
  'hội nghị',
  'kỳ họp',
  'phiên họp',
  'ban chấp hành',
  'bch',
  'hđnd',
  'hội đồng nhân dân',
  'ubnd',
  'ubkt',
]
const foreign = [
  'họp báo',
  ...[
    'đại hội',
    'trung ương',
    'quốc hội',
    'nghị quyết',
    'kết luận',
    'chỉ thị',
    'lớp',
    'quy hoạch',
    'nhân sự',
  ],
  ...[
    'văn kiện',
    'bầu cử',
    'chuẩn bị',
    'đại biểu',
    'tiểu ban',
    'chi bộ',
    'chương trình',
    'kế hoạch',
    'khóa học',
  ],
]
const words = new RegExp(String.raw`(?<!\p{L})(?:${[...own, ...foreign].join('|')})(?!\p{L})`, 'giu')

/** Longest way, in characters, from the word for the meeting to its khóa or term. */
const reach = 180

function speaksOfItself(before: string): boolean {
  const near = before.slice(-reach)
  const last = [...near.matchAll(words)].at(-1)
  if (last === undefined || /[.;\n](?=\s)/u.test(near.slice(last.index))) return false
  const clause = near.lastIndexOf(', ', last.index) + 1
  const cited = [...near.matchAll(words)].some(
    ({ index }) => index >= clause && citesMeeting(near.slice(0, index)),
  )
  return !cited && own.includes(last[0].toLowerCase())
}

function matchIn(where: FoundIn['where'], text: string, pattern: RegExp): OwnMatch | null {
  const plain = settleTonePlacement(text)
  for (const match of plain.matchAll(pattern)) {
    if (!speaksOfItself(plain.slice(0, match.index))) continue
    const [start, end] = [match.index, match.index + match[0].length]
    return { raw: text.slice(start, end), start, end, where, groups: match.groups ?? {} }
  }
  return null
}

/**
 * The first match of a global pattern in the title or the lead whose nearest noun is the meeting or its
 * committee, not a congress, the Central Committee, an assembly or a document.
 */
export function findOwn({ title, text }: Writing, pattern: RegExp): OwnMatch | null {
  const named = title === null ? null : matchIn('title', title, pattern)
  return named ?? matchIn('text', leadOf(text), pattern)
}
