import type { EntryOf, FieldTable } from './field.ts'

/** Fields of a section (chuyên mục); its slug is its file name. */
export const sectionFields = {
  name: { kind: 'text', label: 'Tên chuyên mục', required: true, max: 120 },
  parent: { kind: 'reference', label: 'Thuộc chuyên mục', collection: 'sections' },
  order: { kind: 'number', label: 'Thứ tự', hint: 'Số nhỏ đứng trước.' },
  description: { kind: 'longText', label: 'Giới thiệu', max: 500 },
} as const satisfies FieldTable

/** A section (chuyên mục); `parent` is the slug of the section above it. */
export type Section = EntryOf<typeof sectionFields>
