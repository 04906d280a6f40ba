import { foldPattern, foldText } from '#src/vietnamese/fold.ts'
import { readNumeral } from '#src/vietnamese/numerals.ts'
import type { Span } from '#src/vietnamese/span.ts'
import {
  centralPattern,
  meetingWords,
  ordinalPattern,
  otherCounted,
  reach,
  wordsPattern,
} from './session-phrases.ts'

/** An ordinal in words somebody asks with, which need no whole sentence: "bch lan thu 7". */
export interface UnmarkedSession extends Span {
  readonly n: number
  /** What is counted: a meeting, one of the Central Committee, or what no word before it says. */
  readonly of: 'meeting' | 'centre' | 'unsaid'
}

/** Who meets stands for the meeting in a short question. */
const organs = ['bch', 'ban chap hanh', 'hdnd', 'hoi dong nhan dan', 'ubkt', 'uy ban kiem tra', 'hn']
const meetings = new Set([...meetingWords.map(foldText), ...organs])
// Without marks a single syllable is too many words: "nhận" is "nhân" of "nhân dân".
const others = otherCounted.map(foldText).filter((word) => word.includes(' ') || word === 'festival')
const heads = wordsPattern([...others, ...meetings])
const ordinal = new RegExp(foldPattern(ordinalPattern.source), 'giu')
const central = new RegExp(
  String.raw`${foldPattern(centralPattern.source)}|(?<!\p{L})(?:hoi nghi|hn) tw (?:lan thu )?(?<short>\d{1,2})(?!\d)`,
  'giu',
)
const ofCentre = /(?<!\p{L})(?:trung uong|tw)(?!\p{L})/u

function whatIsCounted(text: string, at: number, end: number): UnmarkedSession['of'] | null {
  const before = text.slice(Math.max(0, at - reach), at)
  const head = [...before.matchAll(heads)].at(-1)
  if (ofCentre.test(before) || ofCentre.test(text.slice(end, end + 40))) return 'centre'
  if (head === undefined) return 'unsaid'
  return meetings.has(head[0]) ? 'meeting' : null
}

function toSpan(text: string, match: RegExpExecArray): Span {
  const [start, end] = [match.index, match.index + match[0].length]
  return { raw: text.slice(start, end), start, end }
}

function readOrdinal(text: string, match: RegExpExecArray): UnmarkedSession[] {
  const n = readNumeral(match.groups?.['n'] ?? match.groups?.['plain'] ?? '')
  const span = toSpan(text, match)
  const of = whatIsCounted(text, span.start, span.end)
  return n === null || of === null ? [] : [{ ...span, n, of }]
}

/** The numbers of sessions in a text whose words have been folded, in its order; none of a congress or a contest. */
export function findUnmarkedSessions(text: string): UnmarkedSession[] {
  const counted = [...text.matchAll(ordinal)].flatMap((match) => readOrdinal(text, match))
  const centrals = [...text.matchAll(central)].map((match) => ({
    ...toSpan(text, match),
    n: Number(match.groups?.['n'] ?? match.groups?.['short']),
    of: 'centre' as const,
  }))
  return [
    ...centrals,
    ...counted.filter(({ start }) => !centrals.some((one) => start < one.end && one.start <= start)),
  ].sort((a, b) => a.start - b.start)
}
