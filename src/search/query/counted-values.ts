import { unmarkedKhoaPattern } from '#src/conferences/khoa-pattern.ts'
import { readTerm, unmarkedTermPattern } from '#src/conferences/term.ts'
import { findUnmarkedSessions, type UnmarkedSession } from '#src/conferences/unmarked-session.ts'
import { findUnmarkedPeriods } from '#src/dates/period-pattern.ts'
import { readNumeral } from '#src/vietnamese/numerals.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import type { NamedValue } from './named-value.ts'

const term = new RegExp(String.raw`(?<![\p{L}\d])(?:${unmarkedTermPattern})`, 'giu')
const khoa = new RegExp(unmarkedKhoaPattern, 'giu')

/** A session that a question counts. */
export interface CountedSession extends NamedValue {
  readonly of: UnmarkedSession['of']
}

/** Sessions by their numbers. */
export function findSessions(text: FoldedText): CountedSession[] {
  return findUnmarkedSessions(text.text).map(({ n, of, start, end }) => ({
    facet: 'ky',
    value: String(n),
    of,
    ...text.range(start, end),
  }))
}

/** Terms ("2020-2025") and khóa ("XIII"). */
export function findTerms(text: FoldedText): NamedValue[] {
  const terms = [...text.text.matchAll(term)].map((match) => [match, readTerm(match.groups ?? {})] as const)
  const numbers = [...text.text.matchAll(khoa)].map((match) => {
    const n = readNumeral(match.groups?.['n'] ?? '')
    return [match, n === null ? null : toRoman(n)] as const
  })
  return [...terms, ...numbers].flatMap(([match, value]) =>
    value === null
      ? []
      : [{ facet: 'khoa' as const, value, ...text.range(match.index, match.index + match[0].length) }],
  )
}

const overlap = (one: WordRange, other: WordRange): boolean => one.from < other.to && other.from < one.to

/** Years, with the "năm" before them, outside of what else is named. */
export function findYears({ words }: FoldedText, taken: readonly WordRange[]): NamedValue[] {
  return words.flatMap((word, at) => {
    const from = words[at - 1] === 'nam' ? at - 1 : at
    const range = { from, to: at + 1 }
    if (!/^(?:19|20)\d\d$/u.test(word) || taken.some((one) => overlap(one, range))) return []
    return [{ facet: 'nam' as const, value: word, ...range }]
  })
}

/** Quarters ("2022-Q1"); of the only year of the question where they say none. */
export function findQuarters(text: FoldedText, years: readonly NamedValue[]): NamedValue[] {
  const [year] = years
  const only = years.every(({ value }) => value === year?.value) ? year?.value : undefined
  return findUnmarkedPeriods(text.text).flatMap((period) => {
    const of = period.year ?? only
    if (period.part.kind !== 'quarter' || of === undefined) return []
    const value = `${of}-Q${period.part.which}`
    return [{ facet: 'quy' as const, value, ...text.range(period.start, period.end) }]
  })
}
