import { describe, expect, it } from 'vitest'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import type { Field, FieldTable } from '#src/schema/field.ts'
import { type FormField, partWidget, toDecap } from '#src/schema/to-decap.ts'
import { type JsonSchema, toJsonSchema } from '#src/schema/to-json-schema.ts'
import { toZod } from '#src/schema/to-zod.ts'

const names = Object.keys(collections) as CollectionName[]

/** Every path of a table: "title", "byline.author", "pictures[].file", "tags[]". */
function pathsOfTable(fields: FieldTable, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => pathsOfField(field, `${before}${name}`))
}

function pathsOfField(field: Field, path: string): string[] {
  if (field.kind === 'group') return [path, ...pathsOfTable(field.fields, `${path}.`)]
  return field.kind === 'list' ? [path, ...pathsOfField(field.item, `${path}[]`)] : [path]
}

function pathsOfForm(fields: readonly FormField[], before = ''): string[] {
  return fields
    .filter(({ widget }) => widget !== partWidget)
    .flatMap((field) => {
      const path = `${before}${field.name}`
      if (field.widget === 'object') return [path, ...pathsOfForm(field.fields ?? [], `${path}.`)]
      if (field.widget !== 'list') return [path]
      return [path, `${path}[]`, ...pathsOfForm(field.fields ?? [], `${path}[].`)]
    })
}

function pathsOfJson({ properties = {}, items }: JsonSchema, before = ''): string[] {
  if (items) return [`${before}[]`, ...pathsOfJson(items, `${before}[]`)]
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = before === '' ? name : `${before}.${name}`
    return [path, ...pathsOfJson(schema, path)]
  })
}

/** A value that the field's kind accepts, to see that Zod knows the field. */
const samples: Readonly<Record<Field['kind'], unknown>> = {
  text: 'chữ',
  longText: 'chữ',
  markdown: 'chữ',
  slug: 'dang-uy-khoi',
  date: '2023-12-28',
  moment: '2023-12-28T17:00+07:00',
  period: '2024-Q2',
  term: '2020-2025',
  address: '/cu/bai.html',
  url: 'https://example.vn/',
  email: 'van-phong@example.vn',
  picture: '/media/anh.jpg',
  number: 20,
  boolean: false,
  choice: null,
  reference: 'tin-hoat-dong',
  group: null,
  list: null,
}

function sampleOf(field: Field): unknown {
  if (field.kind === 'choice') return Object.keys(field.options)[0]
  if (field.kind === 'group') return sampleOfTable(field.fields)
  return field.kind === 'list' ? [sampleOf(field.item)] : samples[field.kind]
}

function sampleOfTable(fields: FieldTable): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleOf(field)]))
}

describe.each(names)('the field table of %s', (name) => {
  const { fields }: { fields: FieldTable } = collections[name]
  const paths = pathsOfTable(fields).toSorted()

  it('has the same fields as its Decap form', () => {
    expect(pathsOfForm(toDecap(fields)).toSorted()).toEqual(paths)
  })

  it('has the same fields as its JSON Schema, but for the text below the front matter', () => {
    const withoutText = paths.filter((path) => path !== 'text')
    expect(pathsOfJson(toJsonSchema('', fields)).toSorted()).toEqual(withoutText)
  })

  it('is read by Zod field by field, and gives back what it read', () => {
    const sample = sampleOfTable(fields)
    expect(toZod(fields).parse(sample)).toEqual(sample)
  })

  it('asks for the same top fields in Zod, the form and the JSON Schema', () => {
    const required = Object.keys(fields).filter((key) => fields[key]?.required)
    const asked = toDecap(fields).filter((field) => field.required)
    const { error } = toZod(fields).safeParse({})
    expect(asked.map((field) => field.name).toSorted()).toEqual(required.toSorted())
    expect(error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(required.toSorted())
    const inFront = required.filter((key) => fields[key]?.kind !== 'markdown')
    expect(toJsonSchema('', fields).required ?? []).toEqual(inFront)
  })

  it('has a Vietnamese label and no word twice for one field', () => {
    const labels = Object.values(fields).map(({ label }) => label)
    expect(labels.every((label) => label.trim() !== '')).toBe(true)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
