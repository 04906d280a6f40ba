/** Two lengths that have one code differ by less than this: ranking needs no more. */
const ratio = 1.2

/** Length of an article in words as a small number; 0 is an article without words. */
export function toLengthCode(words: number): number {
  return words <= 0 ? 0 : 1 + Math.round(Math.log(words) / Math.log(ratio))
}

/** Words of an article of such a code, to within a tenth. */
export function fromLengthCode(code: number): number {
  return code === 0 ? 0 : ratio ** (code - 1)
}
