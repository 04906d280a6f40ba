import type { CollectionName } from '#src/schema/collections.ts'
import { type EntrySource, readEntrySource, valueFields } from './entry-source.ts'
import { sayValue } from './say-value.ts'
import { type Run, compareTexts } from './text-difference.ts'
import { isSame } from './value.ts'

/** A field that two versions of an entry fill differently. */
export interface FieldDifference {
  /** Key of the field in the file. */
  readonly field: string
  /** Its Vietnamese name. */
  readonly label: string
  /** The values as an editor reads them; `null` where the field is empty. */
  readonly from: string | null
  readonly to: string | null
}

/** What changed between two versions of an entry. */
export interface EntryDifference {
  /** In the order of the form; fields no form knows come last. */
  readonly fields: readonly FieldDifference[]
  /** Empty if the text is the same. */
  readonly text: readonly Run[]
}

// What cannot be taken apart is compared as one text, so that nothing is hidden.
function readForReading(name: CollectionName, source: string): EntrySource {
  return readEntrySource(name, source) ?? { values: {}, text: source.trim() }
}

/**
 * What changed from one source of an entry to another, field by field and word by word. An empty source stands
 * for an entry that is not there. Never throws.
 */
export function entryDifference(name: CollectionName, from: string, to: string): EntryDifference {
  const [before, after] = [readForReading(name, from), readForReading(name, to)]
  const fields = valueFields(name)
  const names = new Set([...Object.keys(fields), ...Object.keys(before.values), ...Object.keys(after.values)])
  const changed = [...names].filter((field) => !isSame(before.values[field], after.values[field]))
  return {
    fields: changed.map((field) => {
      const known = Object.hasOwn(fields, field) ? fields[field] : undefined
      const say = (value: unknown): string | null => (value === undefined ? null : sayValue(value, known))
      return {
        field,
        label: known?.label ?? field,
        from: say(before.values[field]),
        to: say(after.values[field]),
      }
    }),
    text: before.text === after.text ? [] : compareTexts(before.text, after.text),
  }
}
