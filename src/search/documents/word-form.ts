import { foldText } from '#src/vietnamese/fold.ts'
import { toSearchWord } from './encoding.ts'

/** What words are compared by. */
export interface WordForm {
  /** In lower case, tones placed, no zeros before a number: "Uỷ" gives "ủy". */
  readonly word: string
  /** Without marks: "uy". */
  readonly folded: string
}

/** The form of a word as it stands in a text. */
export function toWordForm(typed: string): WordForm {
  const word = toSearchWord(typed).toLowerCase()
  return { word, folded: foldText(word) }
}
