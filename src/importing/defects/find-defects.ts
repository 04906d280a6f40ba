import { doubledInitial, doubledWord } from './doubled.ts'
import { wrongNameCase, wrongOrganisationCase } from './capitals.ts'
import { gluedAddress, gluedSentence, gluedWords } from './glued.ts'
import { commaAfterEllipsis, endMark, missingComma, oddSemicolon, stopInSentence } from './punctuation.ts'
import type { DefectRule } from './rule.ts'
import { gluedNumber, missingSpace, spaceBeforeMark, spacedDate, unevenSpace } from './spacing.ts'
import { congressByKhoa, lostSubject, nameGluedToOffice, sharedSyllable } from './wording.ts'

/** A slip in a page: the literal piece of text, and in Vietnamese what is wrong with it. */
export interface Defect {
  readonly raw: string
  readonly name: string
}

/** From slips of the keyboard to slips of style; the report keeps this order. */
const rules: readonly DefectRule[] = [
  doubledInitial,
  doubledWord,
  wrongNameCase,
  unevenSpace,
  nameGluedToOffice,
  wrongOrganisationCase,
  stopInSentence,
  gluedSentence,
  gluedAddress,
  gluedWords,
  oddSemicolon,
  spacedDate,
  spaceBeforeMark,
  missingSpace,
  gluedNumber,
  commaAfterEllipsis,
  missingComma,
  endMark,
  congressByKhoa,
  sharedSyllable,
  lostSubject,
]

/**
 * What in the lines of a page looks like a slip of its writer, each literal piece once, by rule and then by place.
 * Nothing is mended here: words are the author's.
 */
export function findDefects(lines: readonly string[]): Defect[] {
  const defects = new Map<string, Defect>()
  for (const { name, find } of rules)
    for (const line of lines)
      for (const { raw } of find(line)) if (!defects.has(raw)) defects.set(raw, { raw, name })
  return [...defects.values()]
}
