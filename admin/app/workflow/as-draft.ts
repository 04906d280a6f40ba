/** An entry as Decap keeps it, as far as we read and write it. */
interface DraftedEntry {
  get(key: string): unknown
  set(key: string, value: unknown): DraftedEntry
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * An entry that was saved as a draft just now, under its slug and at the step it stands at (`known`, if Decap knows
 * one): Decap reloads it to learn all this, and loses with it what was typed meanwhile.
 */
export function asDraft(entry: DraftedEntry, slug: string, known?: unknown): DraftedEntry {
  const status = textOf(known) || textOf(entry.get('status'))
  const named = entry.set('slug', slug).set('status', status || 'draft')
  const isFirst = textOf(entry.get('status')) === '' && entry.get('isModification') === null
  return isFirst ? named.set('isModification', entry.get('newRecord') !== true) : named
}
