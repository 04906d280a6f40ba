import type { Span } from '#src/vietnamese/span.ts'
import { type DefectRule, patternRule } from './rule.ts'
import { isBuiltAsSyllable } from './syllable.ts'

const doubled =
  /(?<![\p{L}\p{N}])(?<first>[bcdđghklmnpqrstvx])\k<first>(?<rest>\p{Ll}+)(?: [\p{L}\p{N}]+)?/giu

function isSlip({ first, rest }: Readonly<Record<string, string>>): boolean {
  if (rest === undefined || first === undefined || rest !== rest.toLowerCase()) return false
  return isBuiltAsSyllable(first + rest)
}

function findDoubled(line: string): Span[] {
  return [...line.matchAll(doubled)]
    .filter(({ groups }) => groups !== undefined && isSlip(groups))
    .map(({ 0: raw, index }) => ({ raw, start: index, end: index + raw.length }))
}

/** "qquý II": the first letter of a syllable typed twice. */
export const doubledInitial: DefectRule = { name: 'gõ lặp chữ cái đầu', find: findDoubled }

/** "của của": a word that is never doubled in Vietnamese stands twice. */
export const doubledWord = patternRule(
  'gõ lặp từ',
  /(?<!\p{L})(?<word>của|và|các|những|được|trong|với|cho|tại|về|để|từ|đã|là|có|do|theo) \k<word>(?!\p{L})/iu,
)
