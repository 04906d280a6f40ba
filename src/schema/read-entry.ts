import type * as z from 'zod'
import { composeDeep } from '#src/vietnamese/normal-form.ts'
import { collections, type CollectionName } from './collections.ts'
import type { Fault } from './fault.ts'
import type { EntryOf, Field, FieldTable } from './field.ts'
import { readFrontMatter, readYaml } from './front-matter.ts'
import { toZod } from './to-zod.ts'

/** The record an entry of a collection is read into. */
export type EntryOfCollection<Name extends CollectionName> = EntryOf<(typeof collections)[Name]['fields']>

/** What reading one file gave: the entry, or `null` with at least one fault. */
export interface Reading<Entry> {
  readonly entry: Entry | null
  readonly faults: readonly Fault[]
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Forms send '', empty lists and empty groups for what nobody filled: a group of nothing else is `null` here. */
function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === undefined) return null
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== null)
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const)
  return pairs.every(([, item]) => isNothing(item)) ? null : Object.fromEntries(pairs)
}

function quote(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** Vietnamese name of a place in an entry: `['pictures', 1, 'alt']` is "Ảnh 2, Mô tả ảnh". */
export function labelOf(path: readonly PropertyKey[], fields: FieldTable): string | null {
  const labels: string[] = []
  let field: Field | undefined
  let table: FieldTable | undefined = fields
  for (const step of path) {
    if (typeof step === 'number') {
      labels.push(`${labels.pop() ?? ''} ${String(step + 1)}`)
      field = field?.kind === 'list' ? field.item : undefined
    } else {
      field = table?.[String(step)]
      labels.push(field?.label ?? `"${String(step)}"`)
    }
    table = field?.kind === 'group' ? field.fields : field?.kind === 'list' ? undefined : table
  }
  return labels.length === 0 ? null : labels.join(', ')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  )
}

function toFault(issue: z.core.$ZodIssue, data: unknown, file: string, fields: FieldTable): Fault {
  const place = { file, field: labelOf(issue.path, fields), expected: issue.message }
  if (issue.code !== 'unrecognized_keys') return { ...place, got: quote(valueAt(data, issue.path)) }
  return {
    ...place,
    got: issue.keys.map((key) => `"${key}"`).join(', '),
    advice: 'Xóa trường này hoặc sửa lại tên.',
  }
}

const schemas = new Map<FieldTable, z.ZodType>()

function schemaOf(fields: FieldTable): z.ZodType {
  const schema = schemas.get(fields) ?? toZod(fields)
  schemas.set(fields, schema)
  return schema
}

/** Validates data (front matter with its `text`, or what a form sends) against a collection. All faults at once. */
export function checkEntry<Name extends CollectionName>(
  name: Name,
  file: string,
  input: unknown,
): Reading<EntryOfCollection<Name>> {
  const { fields } = collections[name]
  const data = withoutEmpty(composeDeep(input)) ?? {}
  const result = schemaOf(fields).safeParse(data)
  if (result.success) return { entry: result.data as EntryOfCollection<Name>, faults: [] }
  return { entry: null, faults: result.error.issues.map((issue) => toFault(issue, data, file, fields)) }
}

function parse(name: CollectionName, source: string): unknown {
  if (collections[name].path.endsWith('.yml')) return readYaml(source)
  const { data, text } = readFrontMatter(source)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return 'text' in collections[name].fields ? { ...data, text } : data
}

/** Reads one file of a collection, from its source text. Never throws: what is wrong comes back as faults. */
export function readEntry<Name extends CollectionName>(
  name: Name,
  file: string,
  source: string,
): Reading<EntryOfCollection<Name>> {
  try {
    return checkEntry(name, file, parse(name, source))
  } catch (error) {
    const got = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    const advice = 'Kiểm tra dấu ngoặc kép, dấu hai chấm và khoảng trắng đầu dòng.'
    return {
      entry: null,
      faults: [{ file, field: null, expected: 'phần đầu bài là YAML đúng', got, advice }],
    }
  }
}
