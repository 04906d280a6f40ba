import { type CollectionName, collections } from '#src/schema/collections.ts'
import { entryFormat } from '#admin/app/format/entry-format.ts'
import { placeEntry } from '#admin/app/newsroom/entry-place.ts'

/** What the renderer needs to show an entry that is not saved. */
export interface PreviewSource {
  readonly file: string
  readonly source: string
}

/** A draft as the editor holds it. */
export interface Draft {
  readonly collection: CollectionName
  /** Path of its file; empty for a new entry. */
  readonly path: string
  readonly data: Readonly<Record<string, unknown>>
}

function newPath({ collection, data }: Draft, now: Date): string {
  const { entryYear, entrySlug } = placeEntry(data, now)
  const folder = collection === 'articles' ? `${entryYear}/` : ''
  return `${collections[collection].path}/${folder}${entrySlug}.md`
}

/** The file a draft would be saved as, and where. */
export function previewSource(draft: Draft, now: Date): PreviewSource {
  const source = entryFormat(draft.collection).toFile(draft.data)
  return { file: draft.path === '' ? newPath(draft, now) : draft.path, source }
}
