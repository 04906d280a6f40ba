/** Bold, slanted and wide forms of letters and digits, which social networks are full of: "𝐡𝐨̣̂𝐢". */
const styled = /[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E]/gu

/** Writes letters plainly, in NFC; takes any string. */
export function toPlainLetters(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(styled, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
}
