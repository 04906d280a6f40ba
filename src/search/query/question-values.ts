import { findQuarters, findSessions, findTerms, findYears } from './counted-values.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import { type KnownNames, tablesOf } from './known-names.ts'
import { mayBeConference } from './conference-question.ts'
import { findKnownBodies } from './named-bodies.ts'
import { findKnownDocuments } from './named-documents.ts'
import { findKind } from './named-kind.ts'
import type { NamedValue } from './named-value.ts'
import { findKnownPersons, findProvinces } from './proper-names.ts'

/** What a question names of what the index knows. */
export interface QuestionValues {
  /** Each value once. */
  readonly values: readonly NamedValue[]
  /** Whether it speaks of one conference and of little else. */
  readonly isConference: boolean
}

/** With more other words than this a question is a title or a sentence, which its words find best. */
const mostOtherWords = 10

/** Words that only join values. */
const joining = new Set('nam tinh thanh pho tp cua tai o cac ve trong lan thu'.split(' '))

function wordsBeside({ words }: FoldedText, ranges: readonly WordRange[]): number {
  const isNamed = (at: number): boolean => ranges.some(({ from, to }) => from <= at && at < to)
  return words.filter((word, at) => !joining.has(word) && !isNamed(at)).length
}

function once(values: readonly NamedValue[]): NamedValue[] {
  const keyed = values.toReversed().map((one) => [`${one.facet} ${one.value}`, one] as const)
  return [...new Map(keyed).values()].toReversed()
}

/** Finds everything a question names that articles are filed under, and tells whether it is about a conference. */
export function readValues(text: FoldedText, known: KnownNames): QuestionValues {
  const tables = tablesOf(known)
  const sessions = findSessions(text).filter(({ of }) => of !== 'centre')
  const terms = findTerms(text)
  const documents = findKnownDocuments(text, tables)
  const years = findYears(text, [...terms, ...documents])
  const times = [...findQuarters(text, years), ...years]
  const named = [findKnownBodies, findKnownPersons, findProvinces].flatMap((find) => find(text, tables))
  // A session is one of a conference anyway.
  const kind = sessions.length > 0 ? [] : findKind(text, tables)
  const found = [...sessions, ...terms, ...times, ...named, ...kind]
  const others = wordsBeside(text, found)
  const speaks = sessions.some(({ of }) => of === 'meeting') || (kind.length > 0 && terms.length > 0)
  const isList = others === 0 && sessions.length + kind.length > 0
  return {
    values: once([...documents, ...found].filter(({ facet, value }) => known[facet].includes(value))),
    isConference: mayBeConference(text) && others <= mostOtherWords && (speaks || isList),
  }
}
