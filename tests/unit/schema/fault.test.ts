import { describe, expect, it } from 'vitest'
import { describeFault } from '#src/schema/fault.ts'

const file = 'content/articles/2024/x.md'

describe('describeFault', () => {
  it('says where, what was expected and what was got', () => {
    expect(describeFault({ file, field: 'Ngày đăng', expected: 'ngày dạng YYYY-MM-DD', got: '"27/6"' })).toBe(
      'content/articles/2024/x.md: Ngày đăng: cần ngày dạng YYYY-MM-DD, nhận được "27/6".',
    )
  })

  it('says that a field is empty', () => {
    expect(describeFault({ file, field: 'Tiêu đề', expected: 'có nội dung', got: null })).toBe(
      'content/articles/2024/x.md: Tiêu đề: cần có nội dung, nhưng đang để trống.',
    )
  })

  it('ends with what to do, where there is something', () => {
    const advice = 'Xóa trường này hoặc sửa lại tên.'
    expect(
      describeFault({ file, field: null, expected: 'tên trường có trong mẫu', got: '"tieude"', advice }),
    ).toBe(
      'content/articles/2024/x.md: cần tên trường có trong mẫu, nhận được "tieude". Xóa trường này hoặc sửa lại tên.',
    )
  })
})
