import { readTelex } from './telex.ts'
import { readVni } from './vni.ts'

const typedWord = /[\p{L}\p{N}]+/gu

/** Reads the keys of Telex and VNI that an input method left over in a text: "hooij nghi5" gives "hội nghị". */
export function readKeyboard(text: string): string {
  const isTelex = text.match(typedWord)?.some((word) => readTelex(word) !== null)
  return text.replaceAll(typedWord, (word) => readTelex(word, isTelex) ?? readVni(word) ?? word)
}
