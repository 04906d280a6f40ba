import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import { mendRecord } from './mend-record.ts'
import type { ArticleRecord, Named } from './record.ts'

/** Slugs of the entries that others may name. */
export interface KnownSlugs {
  readonly sections: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
}

/** An entry as it can be published, with what was wrong in it. */
export interface Checked<Kept> {
  readonly kept: Kept
  readonly faults: readonly Fault[]
}

/** The fault of a name that names nothing. */
function unknownName(place: { file: string; field: string }, name: string, folder: string): Fault {
  return {
    ...place,
    expected: `một mục có trong content/${folder}/`,
    got: `"${name}"`,
    advice: 'Chọn lại, hoặc thêm mục còn thiếu.',
  }
}

/** An article without the section or body that does not exist: it is published outside them. */
export function checkReferences(record: ArticleRecord, known: KnownSlugs): Checked<ArticleRecord> {
  const { section, body } = record.article
  const lacksSection = section !== null && !known.sections.has(section)
  const lacksBody = body !== null && !known.bodies.has(body)
  if (!lacksSection && !lacksBody) return { kept: record, faults: [] }
  const place = (field: 'section' | 'body'): { file: string; field: string } => ({
    file: record.file,
    field: articleFields[field].label,
  })
  return {
    kept: mendRecord(record, { ...(lacksSection && { section: null }), ...(lacksBody && { body: null }) }),
    faults: [
      ...(lacksSection ? [unknownName(place('section'), section, 'sections')] : []),
      ...(lacksBody ? [unknownName(place('body'), body, 'bodies')] : []),
    ],
  }
}

/** Which field of an entry names another entry of its own collection. */
export interface Kinship<Entry> {
  readonly field: keyof Entry & string
  readonly label: string
  readonly folder: string
}

function nameIn<Entry>({ entry }: Named<Entry>, field: keyof Entry): string | null {
  const name: unknown = entry[field]
  return typeof name === 'string' ? name : null
}

function isCircular<Entry>(
  named: Named<Entry>,
  bySlug: ReadonlyMap<string, Named<Entry>>,
  field: keyof Entry,
): boolean {
  const seen = new Set<string>()
  for (let next = nameIn(named, field); next !== null && !seen.has(next);) {
    if (next === named.slug) return true
    seen.add(next)
    const above = bySlug.get(next)
    next = above === undefined ? null : nameIn(above, field)
  }
  return false
}

const freed = new WeakMap<object, Map<string, Named<unknown>>>()

function without<Entry>(named: Named<Entry>, field: keyof Entry & string): Named<Entry> {
  const copies = freed.get(named) ?? new Map<string, Named<unknown>>()
  const copy = copies.get(field) ?? { ...named, entry: { ...named.entry, [field]: null } }
  copies.set(field, copy)
  freed.set(named, copies)
  return copy as Named<Entry>
}

/**
 * Entries without the parents (predecessors, successors) that do not exist or that lead back to themselves, and
 * the faults of those.
 */
export function checkKinship<Entry>(
  entries: readonly Named<Entry>[],
  { field, label, folder }: Kinship<Entry>,
): { kept: Named<Entry>[]; faults: Fault[] } {
  const bySlug = new Map(entries.map((named) => [named.slug, named]))
  const faults: Fault[] = []
  const kept = entries.map((named) => {
    const name = nameIn(named, field)
    if (name === null) return named
    const place = { file: named.file, field: label }
    if (!bySlug.has(name)) faults.push(unknownName(place, name, folder))
    else if (isCircular(named, bySlug, field))
      faults.push({ ...place, expected: 'một mục không quay vòng về chính nó', got: `"${name}"` })
    else return named
    return without(named, field)
  })
  return { kept, faults }
}
