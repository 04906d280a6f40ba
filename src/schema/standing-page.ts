import type { EntryOf, FieldTable } from './field.ts'

/** Fields of a standing page such as "Giới thiệu"; its slug is its file name. */
export const standingPageFields = {
  title: { kind: 'text', label: 'Tiêu đề', required: true, max: 200 },
  description: { kind: 'longText', label: 'Mô tả ngắn', max: 500 },
  updated: { kind: 'date', label: 'Ngày cập nhật' },
  text: { kind: 'markdown', label: 'Nội dung', required: true },
} as const satisfies FieldTable

/** A page that stands outside the news: about, contact, terms. */
export type StandingPage = EntryOf<typeof standingPageFields>
