import { element } from '#admin/app/page/element.ts'
import type { EntryDifference, FieldDifference } from '#src/versions/entry-difference.ts'
import type { Run } from '#src/versions/text-difference.ts'
import { shortenSame } from './shorten-same.ts'

// Colour and line alone say nothing to a screen reader.
function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text)
}

function removed(words: string): HTMLElement {
  return element('del', {}, unseen('[bỏ: '), words, unseen('] '))
}

function added(words: string): HTMLElement {
  return element('ins', {}, unseen('[thêm: '), words, unseen('] '))
}

function showField({ label, from, to }: FieldDifference): readonly HTMLElement[] {
  const values = [...(from === null ? [] : [removed(from)]), ...(to === null ? [] : [added(to)])]
  return [element('dt', {}, label), element('dd', {}, ...values)]
}

function showPart({ kind, words }: Run): Node | string {
  if (kind === 'same') return words
  return kind === 'added' ? added(words) : removed(words)
}

/** Shows what differs: the fields one by one, of the text the words around each change. */
export function showDifference({ fields, text }: EntryDifference): readonly HTMLElement[] {
  const textDiffers = text.some(({ kind }) => kind !== 'same')
  if (fields.length === 0 && !textDiffers) return [element('p', {}, 'Hai bản giống nhau.')]
  const table = element('dl', { class: 'difference-fields' }, ...fields.flatMap(showField))
  const words = element('div', { class: 'difference-text' }, ...shortenSame(text).map(showPart))
  return [
    ...(fields.length === 0 ? [] : [table]),
    ...(textDiffers ? [element('h4', {}, 'Nội dung'), words] : []),
  ]
}
