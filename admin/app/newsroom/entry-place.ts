import { longestSlug, toSlug } from '#src/vietnamese/slug.ts'
import { vietnamMoment } from '#admin/app/widgets/typed-date.ts'

/** Room for the "-12" that tells two entries of one name apart. */
const roomForNumber = 3

/** Where a new entry goes: the year's folder (articles only use it) and the name of its file. */
export interface EntryPlace {
  readonly entryYear: string
  readonly entrySlug: string
}

function firstText(...values: readonly unknown[]): string {
  return values.find((value): value is string => typeof value === 'string' && value !== '') ?? ''
}

/**
 * Where a new entry goes, by the site's own slug: what the editor typed as slug, or else the title
 * or name; the year of publication, or else of the event, or else of today in Vietnam.
 */
export function placeEntry(data: Readonly<Record<string, unknown>>, now: Date): EntryPlace {
  const moment = firstText(data['published'], data['eventDate'], vietnamMoment(now))
  const name = firstText(data['slug'], data['title'], data['name'])
  return { entryYear: moment.slice(0, 4), entrySlug: toSlug(name, longestSlug - roomForNumber) }
}
