import type { SearchDocument } from './document.ts'
import { encodeText, gap, listWords } from './encoding.ts'
import { openWordForms, type WordForm } from './word-form.ts'

/**
 * Places that belong to the title: the text begins after them, so that ranking knows a word of the title by its
 * place alone. The words of a longer title beyond them count as text.
 */
const titleRoom = 64

/** How much a word of the title counts. */
const titleWeight = 7

/** A word of a document as it stands there. */
export interface RowWord {
  readonly form: WordForm
  /** How much it counts; 1 is running text. */
  readonly weight: number
  readonly isTitled: boolean
}

/**
 * Words of a document in order, title first; `null` is a gap that no pair reaches across. Whoever reads many documents
 * gives them all one `formOf`.
 */
export function wordRow({ title, parts }: SearchDocument, formOf = openWordForms()): (RowWord | null)[] {
  const row: (RowWord | null)[] = listWords(title).map((typed, place) => ({
    form: formOf(typed),
    weight: titleWeight,
    isTitled: place < titleRoom,
  }))
  for (const { text, weight } of parts) {
    const words = listWords(text)
    if (words.length > 0) row.push(null)
    for (const typed of words) row.push({ form: formOf(typed), weight, isTitled: false })
  }
  return row
}

/** The text of a document as the index keeps it to show it. */
export function encodeContent({ title, parts }: SearchDocument): string {
  const name = encodeText(title)
  const room = Math.max(1, titleRoom - name.split(' ').length)
  const texts = parts.map(({ text }) => encodeText(text)).filter((text) => text !== '')
  return [name, ...Array.from({ length: room }, () => gap), texts.join(` ${gap} `)].join(' ').trim()
}
