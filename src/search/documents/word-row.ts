import type { SearchDocument } from './document.ts'
import { cutWords, encodeText, gap } from './encoding.ts'
import { titleRoom, titleWeight } from './pagefind-page.ts'
import { toWordForm, type WordForm } from './word-form.ts'

/** A word of a document as it stands there. */
export interface RowWord extends WordForm {
  /** How much it counts; 1 is running text. */
  readonly weight: number
  readonly isTitled: boolean
}

function wordsOf(text: string, weight: number, isTitled: boolean): RowWord[] {
  return cutWords(text).words.map((typed, place) => ({
    ...toWordForm(typed),
    weight,
    isTitled: isTitled && place < titleRoom,
  }))
}

/**
 * Words of a document in order, title first; `null` is a gap that no pair reaches across. For engines that read
 * documents themselves: what Pagefind's index holds of it.
 */
export function wordRow({ title, parts }: SearchDocument): (RowWord | null)[] {
  const texts = parts.map(({ text, weight }) => wordsOf(text, weight, false)).filter((row) => row.length > 0)
  return [wordsOf(title, titleWeight, true), ...texts].flatMap((row, at) => (at === 0 ? row : [null, ...row]))
}

/** The text of a document as the index keeps it to show it. */
export function encodeContent({ title, parts }: SearchDocument): string {
  const name = encodeText(title)
  const room = Math.max(1, titleRoom - name.split(' ').length)
  const texts = parts.map(({ text }) => encodeText(text)).filter((text) => text !== '')
  return [name, ...Array.from({ length: room }, () => gap), texts.join(` ${gap} `)].join(' ').trim()
}
