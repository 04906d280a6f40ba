import { foldText } from '#src/vietnamese/fold.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

/** Letters or digits, never both: "KL21" is two words wherever it stands. */
const word = /\p{L}+|\p{N}+/gu

function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map((one) => one.replace(/^0+(?=\p{N})/u, ''))
}

/** The words of a text without marks: "Kết luận số 021-KL/TW" gives ket, luan, so, 21, kl, tw. */
export function foldedWords(text: string): string[] {
  return wordsOf(foldText(text))
}

/** The words of a text with its marks, in lower case, "uỷ" as "ủy"; one for each of `foldedWords`. */
export function markedWords(text: string): string[] {
  return wordsOf(settleTonePlacement(text.normalize('NFC').toLowerCase()))
}

/** Words as one line in which each stands between spaces, so that a whole word or its beginning is found at once. */
export function wordLine(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}
