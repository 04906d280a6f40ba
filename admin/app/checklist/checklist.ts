import type { CollectionName } from '#src/schema/collections.ts'
import { checkCitations } from './check-citations.ts'
import { checkFaults } from './check-faults.ts'
import { checkHead } from './check-head.ts'
import { checkPictures } from './check-pictures.ts'
import { type ChecklistItem, type FormValues, warning } from './checklist-item.ts'

/** An entry that is to go out. */
export interface CheckedEntry {
  readonly collection: CollectionName
  /** Path of its file; empty for one that was never saved. */
  readonly path: string
  readonly data: FormValues
  /** Titles of other entries that sound like this one's. */
  readonly similarTitles?: readonly string[]
}

/** Says that others have such a title; `null` where none has. */
export function saySimilar(titles: readonly string[]): string | null {
  if (titles.length === 0) return null
  return `Đã có bài mang tiêu đề gần giống: ${titles.map((title) => `“${title}”`).join('; ')}.`
}

/** What to look at before an entry goes out: what the schema refuses first, then what is missing or doubtful. */
export function checklistOf({ collection, path, data, similarTitles = [] }: CheckedEntry): ChecklistItem[] {
  const faults = checkFaults(collection, path, data)
  if (collection !== 'articles') return faults
  const similar = saySimilar(similarTitles)
  const doubts = [
    ...(similar === null ? [] : [warning('title', similar)]),
    ...checkHead(data),
    ...checkPictures(data),
    ...checkCitations(data),
  ]
  return [...faults, ...doubts].toSorted((one, other) => one.kind.localeCompare(other.kind))
}
