import type { EntryOf, FieldTable } from './field.ts'

/** Levels of a body, from the top. */
export const bodyLevels = {
  central: 'Trung ương',
  province: 'Tỉnh, thành phố',
  bloc: 'Khối trực thuộc tỉnh',
  district: 'Huyện, quận',
  commune: 'Xã, phường',
  base: 'Cơ sở',
} as const

/** Fields of a body (tổ chức); its slug is its file name. */
export const bodyFields = {
  name: { kind: 'text', label: 'Tên tổ chức', required: true, max: 300 },
  shortName: { kind: 'text', label: 'Tên ngắn', max: 120 },
  aliases: {
    kind: 'list',
    label: 'Tên khác',
    hint: 'Mọi cách viết đã gặp trong bài.',
    item: { kind: 'text', label: 'Tên khác', max: 300 },
  },
  province: { kind: 'text', label: 'Tỉnh, thành phố', max: 80 },
  level: { kind: 'choice', label: 'Cấp', options: bodyLevels },
  founded: { kind: 'date', label: 'Ngày thành lập' },
  merged: { kind: 'date', label: 'Ngày hợp nhất' },
  dissolved: { kind: 'date', label: 'Ngày kết thúc hoạt động' },
  predecessor: { kind: 'reference', label: 'Tổ chức tiền thân', collection: 'bodies' },
  successor: { kind: 'reference', label: 'Tổ chức kế tục', collection: 'bodies' },
  text: { kind: 'markdown', label: 'Giới thiệu' },
} as const satisfies FieldTable

/** A body (tổ chức) under the name it had in its time. */
export type Body = EntryOf<typeof bodyFields>
