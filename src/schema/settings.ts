import type { EntryOf, FieldTable } from './field.ts'

const link = {
  kind: 'group',
  label: 'Liên kết',
  fields: {
    name: { kind: 'text', label: 'Tên', required: true, max: 120 },
    address: { kind: 'text', label: 'Địa chỉ', required: true, hint: 'Bắt đầu bằng / hoặc https://' },
  },
} as const

/** Fields of `content/settings/site.yml`. */
export const settingsFields = {
  name: { kind: 'text', label: 'Tên trang', required: true, max: 120 },
  description: { kind: 'longText', label: 'Giới thiệu ngắn', max: 300 },
  url: { kind: 'url', label: 'Địa chỉ trang', required: true },
  owner: { kind: 'text', label: 'Cơ quan chủ quản', required: true, max: 200 },
  licence: { kind: 'text', label: 'Giấy phép', max: 300 },
  editor: { kind: 'text', label: 'Chịu trách nhiệm nội dung', max: 200 },
  postalAddress: { kind: 'text', label: 'Địa chỉ cơ quan', max: 300 },
  phone: { kind: 'text', label: 'Điện thoại', max: 60 },
  email: { kind: 'email', label: 'Thư điện tử' },
  navigation: { kind: 'list', label: 'Thanh điều hướng', item: link },
  links: { kind: 'list', label: 'Website liên kết', item: link },
  search: {
    kind: 'choice',
    label: 'Nơi trả lời tìm kiếm',
    hint: 'Máy chủ chỉ cần cho kho trên 100.000 bài; người quản trị phải mở địa chỉ trả lời trước (xem tài liệu vận hành).',
    options: { browser: 'Trình duyệt của người đọc', server: 'Máy chủ của tòa soạn' },
  },
} as const satisfies FieldTable

/** What the whole site shares: names, contact, navigation. */
export type Settings = EntryOf<typeof settingsFields>
