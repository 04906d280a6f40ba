import { checkEntry, type EntryOfCollection, readEntry } from '#src/schema/read-entry.ts'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { describeFault, type Fault } from '#src/schema/fault.ts'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'

/** What stands in a preview for what the editor has not written yet. */
const placeholders = {
  articles: { title: '(Chưa có tiêu đề)', kind: 'news', status: 'draft', text: '(Chưa có nội dung)' },
  sections: { name: '(Chưa có tên)' },
  bodies: { name: '(Chưa có tên)' },
  pages: { title: '(Chưa có tiêu đề)', text: '(Chưa có nội dung)' },
  settings: { name: '(Chưa có tên)', url: 'http://localhost/', owner: '(Chưa có cơ quan chủ quản)' },
} as const satisfies Record<CollectionName, Record<string, string>>

/** A draft that cannot be shown at all, with its faults in Vietnamese. */
export class DraftError extends Error {
  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.name = 'DraftError'
  }
}

function parse(name: CollectionName, source: string): Record<string, unknown> | null {
  try {
    if (name === 'settings') return readYaml(source) as Record<string, unknown>
    const { data, text } = readFrontMatter(source)
    return { ...(data as Record<string, unknown>), text }
  } catch {
    return null
  }
}

/**
 * Reads an entry as far as it is right: a field that is faulty or still empty is left out or has a
 * placeholder, so that an editor sees the page from the first word on.
 *
 * @throws DraftError where the front matter is no YAML.
 */
export function readDraft<Name extends CollectionName>(
  name: Name,
  file: string,
  source: string,
): EntryOfCollection<Name> {
  const { entry, faults } = readEntry(name, file, source)
  if (entry !== null) return entry
  const data = parse(name, source)
  if (data === null) throw new DraftError(faults)
  const kept: Record<string, unknown> = { ...placeholders[name] }
  for (const field of Object.keys(collections[name].fields)) {
    const value = data[field]
    const isRight = checkEntry(name, file, { ...placeholders[name], [field]: value }).entry !== null
    if (value !== undefined && isRight) kept[field] = value
  }
  const draft = checkEntry(name, file, kept)
  if (draft.entry === null) throw new DraftError(draft.faults)
  return draft.entry
}
