import { decodeText, wordEnd } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'

/** A word as it is searched: with its marks, and without. */
type WordForm = ReturnType<typeof toWordForm>

/** The word in a token of Pagefind; null for what no query can hold: words with signs, dates we hid. */
function readWord(token: string): WordForm | null {
  if (!token.endsWith(wordEnd)) return null
  const letters = token.slice(0, -wordEnd.length)
  return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) && !letters.includes(wordEnd)
    ? toWordForm(decodeText(letters))
    : null
}

/** Reads the words of an index; a token comes once for each article that has it and is taken apart once. */
export function openWordReader(): (token: string) => WordForm | null {
  const known = new Map<string, WordForm | null>()
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const form = readWord(token)
    known.set(token, form)
    return form
  }
}
