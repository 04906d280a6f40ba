/** Marks that turn the direction of what follows them, also outside of the quotes. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Marks piled up on one letter: they would cover the lines above. */
const piled = /(?<few>\p{M}{3})\p{M}+/gu

/** Repeats what was typed between quotes, cut behind so many characters, harmless to the words around it. */
export function quoteTyped(text: string, longest: number): string {
  const plain = text.replaceAll(directions, '').replaceAll(piled, '$<few>')
  return plain.length <= longest ? `“${plain}”` : `“${plain.slice(0, longest).toWellFormed()}…”`
}
