import { matchTerm, toWordForm, type WordForm } from '#src/search/query.ts'

/** A piece of a text, marked where it is what was typed. */
export interface MarkedPart {
  readonly text: string
  readonly isMarked: boolean
}

const word = /([\p{L}\p{M}]+|\p{N}+)/u

/** How many letters of a word were typed. */
function typedLength(shown: string, asked: readonly WordForm[]): number {
  const form = toWordForm(shown)
  const begun = asked.filter((one) => matchTerm({ ...one, typed: one.word }, form, true) !== 'none')
  if (begun.length === 0) return 0
  const longest = Math.max(...begun.map(({ folded }) => folded.length))
  return shown.length === form.folded.length ? longest : shown.length
}

/** Cuts a text around the beginnings of words that were typed. Joined again, the pieces are the text in NFC. */
export function markTyped(text: string, asked: readonly WordForm[]): MarkedPart[] {
  return text
    .normalize('NFC')
    .split(word)
    .flatMap((shown, index) => {
      const length = index % 2 === 0 ? 0 : typedLength(shown, asked)
      return [
        { text: shown.slice(0, length), isMarked: true },
        { text: shown.slice(length), isMarked: false },
      ]
    })
    .filter((part) => part.text !== '')
}
