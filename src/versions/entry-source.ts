import { type CollectionName, collections } from '#src/schema/collections.ts'
import type { FieldTable } from '#src/schema/field.ts'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'
import { toMarkdownFile, toYaml } from '#src/schema/to-yaml.ts'
import { composeDeep } from '#src/vietnamese/normal-form.ts'
import { type Members, isGroup, withoutEmpty } from './value.ts'

/** An entry's file taken apart, not validated: the values that are filled, and the Markdown below them. */
export interface EntrySource {
  readonly values: Members
  readonly text: string
}

function isPlainYaml(name: CollectionName): boolean {
  return collections[name].path.endsWith('.yml')
}

/** The fields of a collection's front matter, in file order; the Markdown is not one of them. */
export function valueFields(name: CollectionName): FieldTable {
  const fields: FieldTable = collections[name].fields
  return Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => kind !== 'markdown'))
}

/** Vietnamese name of the Markdown of a collection's entries. */
export function textLabel(name: CollectionName): string {
  const fields: FieldTable = collections[name].fields
  return fields['text']?.label ?? 'Nội dung'
}

/** Reads the source of an entry; `null` if its YAML is malformed. An empty source is an entry without anything. */
export function readEntrySource(name: CollectionName, source: string): EntrySource | null {
  try {
    const { data, text } = isPlainYaml(name) ? { data: readYaml(source), text: '' } : readFrontMatter(source)
    const values = withoutEmpty(composeDeep(data)) ?? {}
    return isGroup(values) ? { values, text } : null
  } catch {
    return null
  }
}

/** Writes an entry as the project's one writer does. */
export function writeEntrySource(name: CollectionName, { values, text }: EntrySource): string {
  const fields = valueFields(name)
  return isPlainYaml(name) ? toYaml(values, fields) : toMarkdownFile({ ...values, text }, fields)
}
