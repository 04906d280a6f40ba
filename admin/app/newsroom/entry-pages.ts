import type { LoadedEntry } from 'decap-cms-backend-proxy'
import { readFrontMatter } from '#src/schema/front-matter.ts'

/** How many entries a list shows before the reader scrolls on. */
export const pageSize = 50

function textAt(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !(key in data)) return ''
  const value = (data as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value : ''
}

/** What entries are listed by, the newest first: when they were published, or when their event was. */
function momentOf({ data }: LoadedEntry): string {
  try {
    const front = readFrontMatter(data ?? '').data
    return textAt(front, 'published') || textAt(front, 'eventDate')
  } catch {
    // A malformed entry heads the list, so that somebody mends it.
    return '9999'
  }
}

/** Entries from the newest to the oldest; those without a date keep the order they came in, at the end. */
export function newestFirst(entries: readonly LoadedEntry[]): LoadedEntry[] {
  return entries
    .map((entry) => ({ entry, moment: momentOf(entry) }))
    .toSorted((a, b) => (a.moment < b.moment ? 1 : a.moment > b.moment ? -1 : 0))
    .map(({ entry }) => entry)
}

/** Page `page` (from 0) of a list, and whether there is another after it. */
export function pageOf<Item>(items: readonly Item[], page: number): { items: Item[]; hasNext: boolean } {
  const end = (page + 1) * pageSize
  return { items: items.slice(page * pageSize, end), hasNext: items.length > end }
}
