import { findSessions, findTerms } from './counted-values.ts'
import type { FoldedText } from './folded-text.ts'
import { openingKind } from './named-kind.ts'

/** Most words of a question that speaks of one conference, a body's name included. */
const mostWords = 30

/** Most words of one that is a kind, a place and a time: "hội nghị tỉnh Bà Rịa - Vũng Tàu quý I năm 2022". */
const mostListed = 12

/** Whether a folded question has the form of one about a conference, whatever the index knows. */
export function mayBeConference(text: FoldedText): boolean {
  const sessions = findSessions(text)
  const { length } = text.words
  if (length > mostWords || sessions.some(({ of }) => of === 'centre')) return false
  if (sessions.length > 0) return true
  const opening = openingKind(text)
  if (opening === null) return false
  return (length > opening.length && length <= mostListed) || findTerms(text).length > 0
}
