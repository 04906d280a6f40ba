import { store } from 'decap-cms-core/dist/esm/redux'
import { type CollectionName, collections } from '#src/schema/collections.ts'

/** The entry whose form is open, as it stands in the form. */
export interface OpenEntry {
  readonly collection: CollectionName
  /** Decap's name of the entry: its path below the collection's folder, without ending; '' for a new one. */
  readonly slug: string
  /** Path of its file from the repository's root; '' for one that was never saved. */
  readonly path: string
  readonly data: Readonly<Record<string, unknown>>
  /** Whether the form holds something that is not saved. */
  readonly hasChanged: boolean
}

function isCollection(name: unknown): name is CollectionName {
  return typeof name === 'string' && name in collections
}

function textAt(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

/** The entry whose form is open; `null` where none is. */
export function openEntry(): OpenEntry | null {
  const draft = store.getState().entryDraft
  const entry = draft.get('entry')?.toJS() ?? {}
  const { collection, data } = entry
  if (!isCollection(collection) || typeof data !== 'object' || data === null) return null
  const hasChanged = draft.get('hasChanged') === true
  return {
    collection,
    slug: textAt(entry, 'slug'),
    path: textAt(entry, 'path'),
    data: { ...data },
    hasChanged,
  }
}

/** Puts other values into the open form, as a change that is not saved yet. */
export function fillForm(data: Readonly<Record<string, unknown>>): void {
  store.dispatch({ type: 'DRAFT_REPLACE_DATA', payload: { data } })
}

/** Calls back once, when the open form holds nothing unsaved any more: it was saved, taken back or closed. */
export function whenFormSettles(settled: () => void): void {
  const stop = store.subscribe(() => {
    if (store.getState().entryDraft.get('hasChanged') === true) return
    stop()
    settled()
  })
}
