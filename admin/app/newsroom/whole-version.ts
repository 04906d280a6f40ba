import { element } from '#admin/app/page/element.ts'
import type { CollectionName } from '#src/schema/collections.ts'
import { entryDifference } from '#src/versions/entry-difference.ts'

/** A source as people read it: each field under its name, then the text; no mark of the file's own writing. */
export function readable(collection: CollectionName, source: string): string {
  const { fields, text } = entryDifference(collection, '', source)
  const lines = fields.map(({ label, to }) => `${label}: ${to ?? ''}`)
  return [...lines, '', text.map(({ words }) => words).join('')].join('\n').trim()
}

/** Shows one version as a whole, to read and to copy from. */
export function showWhole(title: string, text: string): HTMLElement {
  const box = element('textarea', { readonly: true, 'aria-label': title })
  box.value = text
  return element('section', { class: 'conflict-version' }, element('h3', {}, title), box)
}
