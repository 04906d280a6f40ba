import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { toJsonSchema } from '#src/schema/to-json-schema.ts'

const names = Object.keys(collections) as CollectionName[]

function schemaOf(name: CollectionName) {
  return toJsonSchema(collections[name].one, collections[name].fields)
}

function validate(name: CollectionName, data: unknown): boolean {
  const schema = JSON.parse(JSON.stringify(schemaOf(name))) as z.core.JSONSchema.JSONSchema
  return z.fromJSONSchema(schema).safeParse(data).success
}

const article = { title: 'Hội nghị lần thứ 20', kind: 'conference', status: 'published' }

describe('toJsonSchema', () => {
  it.each(names)('gives the schema of %s that editors of files have in .vscode', async (name) => {
    const source = await format(JSON.stringify(schemaOf(name)), { parser: 'json', printWidth: 110 })
    await expect(source).toMatchFileSnapshot(`../../../.vscode/schemas/${name}.json`)
  })

  it('accepts the least an article needs', () => {
    expect(validate('articles', article)).toBe(true)
  })

  it('names the fields in Vietnamese and says what a value looks like', () => {
    const { properties } = schemaOf('articles')
    expect(properties?.['term']).toEqual({
      title: 'Nhiệm kỳ',
      description: 'Ví dụ 2020-2025.',
      type: 'string',
      pattern: String.raw`^\d{4}-\d{4}$`,
      patternErrorMessage: 'Cần nhiệm kỳ dạng 2020-2025.',
    })
    expect(properties?.['kind']).toMatchObject({ title: 'Loại bài', default: 'news' })
    expect(properties).not.toHaveProperty('text')
  })

  it.each([
    ['an unknown field', { ...article, tieude: 'x' }],
    ['a missing title', { kind: 'news', status: 'draft' }],
    ['an unknown kind', { ...article, kind: 'tin' }],
    ['a day written as people speak', { ...article, eventDate: '28/12/2023' }],
    ['a title that is too long', { ...article, title: 'ê'.repeat(301) }],
    ['a slug with marks', { ...article, section: 'tin-hoạt-động' }],
    ['a picture without a file', { ...article, pictures: [{ alt: 'Toàn cảnh' }] }],
    ['a session in words', { ...article, session: 'hai mươi' }],
  ])('refuses %s', (_, data) => {
    expect(validate('articles', data)).toBe(false)
  })
})
