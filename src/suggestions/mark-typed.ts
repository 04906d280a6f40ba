import { toWordForm, type WordForm } from '#src/search/documents/word-form.ts'

/** A piece of a text, marked where it is what was typed. */
export interface MarkedPart {
  readonly text: string
  readonly isMarked: boolean
}

const word = /([\p{L}\p{M}]+|\p{N}+)/u

function foldedOf(shown: string): string {
  return toWordForm(shown).folded
}

/** How many letters of a word are to be marked: all of one that was typed, the beginning where no word was typed as a whole. */
function markedLength(shown: string, wholes: ReadonlySet<string>, begun: readonly string[]): number {
  const folded = foldedOf(shown)
  if (wholes.has(folded)) return shown.length
  const longest = Math.max(0, ...begun.filter((one) => folded.startsWith(one)).map(({ length }) => length))
  return longest === 0 || folded.length === shown.length ? longest : shown.length
}

/** Cuts a text around what was typed of its words. Joined again, the pieces are the text in NFC. */
export function markTyped(text: string, asked: readonly WordForm[]): MarkedPart[] {
  const pieces = text.normalize('NFC').split(word)
  const words = new Set(pieces.filter((_, index) => index % 2 === 1).map(foldedOf))
  const typed = asked.map(({ folded }) => folded)
  const wholes = new Set(typed.filter((folded) => words.has(folded)))
  const begun = typed.filter((folded) => !wholes.has(folded))
  return pieces
    .flatMap((shown, index) => {
      const length = index % 2 === 0 ? 0 : markedLength(shown, wholes, begun)
      return [
        { text: shown.slice(0, length), isMarked: true },
        { text: shown.slice(length), isMarked: false },
      ]
    })
    .filter((part) => part.text !== '')
}

/** Those typed words that no word of a text begins with. */
export function notIn(text: string, asked: readonly WordForm[]): WordForm[] {
  const words = text
    .normalize('NFC')
    .split(word)
    .filter((_, index) => index % 2 === 1)
    .map(foldedOf)
  return asked.filter(({ folded }) => !words.some((one) => one.startsWith(folded)))
}
