import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm, type WordForm } from '#src/search/documents/word-form.ts'
import { longestQuestion } from '#src/search/engine/search-address.ts'
import { readKeyboard } from '#src/vietnamese/keyboard.ts'
import { toPlainLetters } from '#src/vietnamese/plain-letters.ts'

/** Words of a question beyond these tell no suggestion from another. */
const mostWords = 16

function wordsOf(text: string): WordForm[] {
  return cutWords(text).words.slice(0, mostWords).map(toWordForm)
}

/**
 * The words of what was typed, in the ways to read it, the likeliest first: what an input method left over ("hooij nghij")
 * before the letters as they stand. Empty where nothing was typed that could be looked up.
 */
export function readAsked(text: string): WordForm[][] {
  const typed = toPlainLetters(text).slice(0, longestQuestion)
  const mended = readKeyboard(typed)
  const readings = mended === typed ? [typed] : [mended, typed]
  return readings.map(wordsOf).filter(({ length }) => length > 0)
}
