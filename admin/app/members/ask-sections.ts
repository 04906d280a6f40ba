import { collections } from '#src/schema/collections.ts'
import { asRecord, asRecords, asText } from '#admin/app/page/ask-desk.ts'
import { frontValues } from '#admin/app/page/front-values.ts'
import { askNewsroom } from '#admin/app/newsroom/answer.ts'

/** A section's slug and its name. */
type Section = readonly [string, string]

function toSection(path: string, source: string): Section {
  const slug = path.slice(collections.sections.path.length + 1).replace(/\.md$/u, '')
  return [slug, asText(frontValues(source)['name']) || slug]
}

/** The names of the site's sections by their slugs, in the order of the alphabet. */
export async function askSections(): Promise<Readonly<Record<string, string>>> {
  const params = { folder: collections.sections.path, extension: 'md', depth: 1 }
  const entries = asRecords(await askNewsroom('/api/v1', { action: 'entriesByFolder', params }))
  const sections = entries.map(({ data, file }) => toSection(asText(asRecord(file)['path']), asText(data)))
  return Object.fromEntries(sections.toSorted(([, one], [, other]) => one.localeCompare(other, 'vi')))
}
