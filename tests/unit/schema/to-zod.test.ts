import { describe, expect, it } from 'vitest'
import type { Field, FieldTable } from '#src/schema/field.ts'
import { toZod } from '#src/schema/to-zod.ts'

function read(field: Field, value: unknown) {
  const table: FieldTable = { field }
  const { success, data, error } = toZod(table).safeParse({ field: value })
  return success ? data['field'] : error.issues.map(({ message }) => message)
}

function plain(kind: Exclude<Field['kind'], 'choice' | 'reference' | 'group' | 'list'>): Field {
  return { kind, label: 'Trường' }
}

describe('toZod', () => {
  it.each([
    ['date', '2024-02-29'],
    ['moment', '2023-12-28'],
    ['moment', '2023-12-28T17:00+07:00'],
    ['moment', '2023-12-28T17:00:30+07:00'],
    ['period', '2024'],
    ['period', '2024-H1'],
    ['period', '2024-Q4'],
    ['period', '2024-06'],
    ['term', '2020-2025'],
    ['address', '/tin/bai-cu.html'],
    ['url', 'http://baogialai.com.vn/channel/1?a=1&b=2'],
    ['email', 'vptu@gialai.gov.vn'],
    ['picture', '/media/2024/anh-1.JPG'],
    ['slug', 'hoi-nghi-lan-thu-20'],
    ['number', 0],
    ['boolean', false],
  ] as const)('reads %s %j', (kind, value) => {
    expect(read(plain(kind), value)).toBe(value)
  })

  it.each([
    ['date', '2023-02-29', 'ngày dạng YYYY-MM-DD'],
    ['date', '28/12/2023', 'ngày dạng YYYY-MM-DD'],
    ['date', 20231228, 'ngày dạng YYYY-MM-DD'],
    ['moment', '2023-12-28T17:00Z', 'ngày dạng YYYY-MM-DD, hoặc ngày giờ dạng YYYY-MM-DDTHH:mm+07:00'],
    ['moment', '2023-12-28T24:00+07:00', 'ngày dạng YYYY-MM-DD, hoặc ngày giờ dạng YYYY-MM-DDTHH:mm+07:00'],
    ['period', '2024-Q5', 'kỳ dạng 2024, 2024-H1, 2024-Q2 hoặc 2024-06'],
    ['term', '2025-2020', 'nhiệm kỳ dạng 2020-2025'],
    ['address', 'tin/bai', 'địa chỉ bắt đầu bằng dấu /'],
    ['url', 'javascript:alert(1)', 'địa chỉ web bắt đầu bằng https:// hoặc http://'],
    ['url', 'https://', 'địa chỉ web bắt đầu bằng https:// hoặc http://'],
    ['email', 'vptu@', 'địa chỉ thư điện tử'],
    ['picture', '/media/../../.git/config.png', 'tệp ảnh trong /media/'],
    ['picture', '/media/anh.exe', 'tệp ảnh trong /media/'],
    ['picture', 'https://example.vn/a.png', 'tệp ảnh trong /media/'],
    ['slug', 'hội-nghị', 'đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối'],
    ['slug', 'a'.repeat(81), 'đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối'],
    ['number', '20', 'một số'],
    ['boolean', 'true', 'true hoặc false'],
    ['text', 20, 'một đoạn chữ'],
  ] as const)('refuses %s %j', (kind, value, expected) => {
    expect(read(plain(kind), value)).toEqual([expected])
  })

  it('gives null for what a file does not say, and an empty list for a list', () => {
    expect(read(plain('text'), undefined)).toBeNull()
    expect(read({ kind: 'list', label: 'Từ khóa', item: plain('text') }, undefined)).toEqual([])
  })

  it('asks for what is required', () => {
    expect(read({ kind: 'text', label: 'Tiêu đề', required: true }, null)).toEqual(['có nội dung'])
    expect(read({ kind: 'list', label: 'Từ khóa', item: plain('text') }, ['a', null])).toEqual([
      'có nội dung',
    ])
  })

  it('names what a choice may be, and what a text may measure', () => {
    const options = { news: 'Tin', notice: 'Thông báo' }
    expect(read({ kind: 'choice', label: 'Loại', options }, 'tin')).toEqual(['một trong: news, notice'])
    expect(read({ kind: 'text', label: 'Tên', max: 3 }, 'Tổng')).toEqual(['nhiều nhất 3 ký tự'])
  })

  it('refuses fields that the table does not know, and values where a group or list should stand', () => {
    const { error } = toZod({ name: plain('text') }).safeParse({ name: 'a', ten: 'b' })
    expect(error?.issues.map(({ message }) => message)).toEqual(['tên trường có trong mẫu'])
    expect(read({ kind: 'group', label: 'Nguồn', fields: { name: plain('text') } }, 'Báo')).toEqual([
      'một nhóm trường',
    ])
    expect(read({ kind: 'list', label: 'Từ khóa', item: plain('text') }, 'a')).toEqual(['một danh sách'])
  })

  it('refuses a reference that cannot be a slug', () => {
    expect(read({ kind: 'reference', label: 'Chuyên mục', collection: 'sections' }, '../x')).toEqual([
      'đường dẫn của một mục có thật',
    ])
  })
})
