import { collections } from '#src/schema/collections.ts'
import type { FieldTable } from '#src/schema/field.ts'
import { collectionOf } from '#admin/app/format/collection-of.ts'
import { entryFormat } from '#admin/app/format/entry-format.ts'
import type { Conflict } from './answer.ts'

/** One field that two versions of an entry fill differently, for people to read; '' where it is empty. */
export interface Difference {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

function sayValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return (value as readonly unknown[]).map(sayValue).join('\n')
  if (typeof value === 'object') return Object.values(value).map(sayValue).filter(Boolean).join(' · ')
  return JSON.stringify(value)
}

/** The paragraphs of a text that another text does not have. */
function ownParagraphs(text: string, other: string): string {
  const known = new Set(other.split(/\n{2,}/u))
  const own = text.split(/\n{2,}/u).filter((paragraph) => !known.has(paragraph))
  return own.join('\n\n')
}

function readValues(format: ReturnType<typeof entryFormat>, source: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(format.fromFile(source)))
}

/**
 * Where two versions of an entry differ: the name of each such field as the form calls it and both values; of
 * long texts only the paragraphs in question. None where a version is missing or belongs to no collection.
 */
export function differencesOf({ path, mine, theirs }: Conflict): readonly Difference[] {
  const name = collectionOf(path)
  if (name === null || mine === null || theirs === null) return []
  const format = entryFormat(name)
  const [own, other] = [readValues(format, mine), readValues(format, theirs)]
  const fields: FieldTable = collections[name].fields
  return Object.entries(fields).flatMap(([field, { label }]) => {
    const [one, two] = [sayValue(own.get(field)), sayValue(other.get(field))]
    return one === two ? [] : [{ label, mine: ownParagraphs(one, two), theirs: ownParagraphs(two, one) }]
  })
}
