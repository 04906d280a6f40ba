import { foldText } from '#src/vietnamese/fold.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

const word = /[\p{L}\p{N}]+/gu

/** The words of a text without marks: "Kết luận số 21-KL/TW" gives ket, luan, so, 21, kl, tw. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(word) ?? []
}

/** The words of a text with its marks, in lower case, "uỷ" as "ủy"; one for each of `foldedWords`. */
export function markedWords(text: string): string[] {
  return settleTonePlacement(text.normalize('NFC').toLowerCase()).match(word) ?? []
}

/** Words as one line in which each stands between spaces, so that a whole word or its beginning is found at once. */
export function wordLine(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}
