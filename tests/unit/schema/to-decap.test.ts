import { describe, expect, it } from 'vitest'
import { articleFields, rareParts } from '#src/schema/article.ts'
import type { FieldTable } from '#src/schema/field.ts'
import { sectionFields } from '#src/schema/section.ts'
import { toDecap } from '#src/schema/to-decap.ts'

const form = toDecap(articleFields)

function fieldOf(name: string) {
  return form.find((field) => field.name === name)
}

describe('toDecap', () => {
  it('puts a heading before each part, and the text of an article into the first', () => {
    const headings = form.filter(({ widget }) => widget === 'part').map(({ label }) => label)
    expect(headings).toEqual(['Bài viết', 'Hội nghị', 'Tác giả và nguồn', 'Hình ảnh', 'Tra cứu', 'Lưu trữ'])
    const names = form.map(({ name }) => name)
    expect(names.indexOf('text')).toBeLessThan(names.indexOf('part-2'))
  })

  it('folds the parts that are named, and no others', () => {
    const folded = toDecap(articleFields, rareParts).filter(
      ({ collapsed, widget }) => widget === 'part' && collapsed,
    )
    expect(folded.map(({ label }) => label)).toEqual(['Tra cứu', 'Lưu trữ'])
    expect(form.some(({ collapsed, widget }) => widget === 'part' && collapsed)).toBe(false)
  })

  it('makes no headings where a table has no parts', () => {
    expect(toDecap(sectionFields).map(({ name }) => name)).toEqual(Object.keys(sectionFields))
  })

  it('offers a choice by its Vietnamese names and starts with its preset', () => {
    expect(fieldOf('status')).toMatchObject({
      widget: 'select',
      default: 'published',
      options: [
        { label: 'Chưa cho hiện', value: 'draft' },
        { label: 'Hiện trên trang', value: 'published' },
        { label: 'Đã gỡ', value: 'withdrawn' },
      ],
    })
  })

  it('chooses a reference by the name of the entry and keeps its slug', () => {
    expect(fieldOf('section')).toMatchObject({
      widget: 'relation',
      collection: 'sections',
      value_field: '{{slug}}',
      display_fields: ['name'],
    })
  })

  it('edits the text by the markdown widget, which leaves foreign markup alone', () => {
    expect(fieldOf('text')).toMatchObject({ widget: 'markdown', required: true })
  })

  it('has days and moments in our own widgets', () => {
    expect(fieldOf('eventDate')?.widget).toBe('day')
    expect(fieldOf('published')?.widget).toBe('moment')
  })

  it('starts lists empty and tells closed items apart by their first two fields', () => {
    expect(fieldOf('pictures')).toMatchObject({
      default: [],
      collapsed: true,
      summary: '{{fields.file}} · {{fields.alt}}',
      label_singular: 'Ảnh',
    })
  })

  it('does not ask for the fields of a group that may stay empty', () => {
    const inner = fieldOf('anniversary')?.fields ?? []
    expect(inner.map(({ required }) => required)).toEqual([false, false])
  })

  it('asks for the fields of a group that must be filled', () => {
    const table = {
      made: {
        kind: 'group',
        label: 'Lập',
        required: true,
        fields: { by: { kind: 'text', label: 'Ai', required: true } },
      },
    } as const satisfies FieldTable
    expect(toDecap(table)[0]?.fields?.[0]?.required).toBe(true)
  })

  it('counts a letter with its marks as one, however it was typed', () => {
    const [pattern, expected] = fieldOf('title')?.pattern ?? [/^$/u, '']
    expect(expected).toBe('nhiều nhất 300 ký tự')
    expect(pattern.test('ế'.repeat(300).normalize('NFD'))).toBe(true)
    expect(pattern.test('ế'.repeat(301))).toBe(false)
    expect(pattern.test('dòng một\ndòng hai')).toBe(true)
  })

  it('says what a slug, a period or an address looks like', () => {
    expect(fieldOf('slug')?.pattern?.[1]).toBe('đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối')
    expect(fieldOf('periodReviewed')?.pattern?.[0].test('2024-H1')).toBe(true)
    expect(fieldOf('periodReviewed')?.pattern?.[0].test('2024-H3')).toBe(false)
  })
})
