import { describe, expect, it } from 'vitest'
import { keepBlocks } from '#admin/app/format/keep-blocks.ts'

const text = `Sáng 28/12, Đảng ủy Khối tổ chức **Hội nghị lần thứ 20**, khóa XIII.

- Đánh giá năm 2023
- Triển khai năm 2024

1\\. Về công tác *chính trị*, tư tưởng

| Chỉ tiêu | Kết quả |
| --- | ---: |
| Đảng viên mới | 12 |

Đoạn cuối có dấu_gạch_dưới.`

/** The same text as Decap's editor writes it after any change. */
const rewritten = `Sáng 28/12, Đảng ủy Khối tổ chức **Hội nghị lần thứ 20**, khóa XIII.

* Đánh giá năm 2023
* Triển khai năm 2024

1\\. Về công tác *chính trị*, tư tưởng

| Chỉ tiêu      | Kết quả |
| ------------- | ------- |
| Đảng viên mới | 12      |

Đoạn cuối có dấu\\_gạch\\_dưới.`

describe('keepBlocks', () => {
  it('gives the text byte for byte where only its way of writing changed', () => {
    expect(keepBlocks(text, rewritten)).toBe(text)
  })

  it('changes the one sentence that was edited and nothing else', () => {
    const edited = rewritten.replace('khóa XIII.', 'khóa XIII, tại Pleiku.')
    expect(keepBlocks(text, edited)).toBe(text.replace('khóa XIII.', 'khóa XIII, tại Pleiku.'))
  })

  it('keeps the blocks around a new paragraph and a removed one', () => {
    const edited = rewritten.replace('Đoạn cuối có dấu\\_gạch\\_dưới.', 'Đoạn mới.\n\nĐoạn mới nữa.')
    expect(keepBlocks(text, edited)).toBe(
      text.replace('Đoạn cuối có dấu_gạch_dưới.', 'Đoạn mới.\n\nĐoạn mới nữa.'),
    )
    expect(keepBlocks(text, rewritten.replace(/^Sáng.*\n\n/u, ''))).toBe(text.replace(/^Sáng.*\n\n/u, ''))
  })

  it('takes a list item that became a paragraph for a change', () => {
    const edited = rewritten.replace('* Đánh giá năm 2023\n* Triển', '* Đánh giá năm 2023\n\nTriển')
    expect(keepBlocks(text, edited)).toBe(
      text.replace('- Đánh giá năm 2023\n- Triển', '* Đánh giá năm 2023\n\nTriển'),
    )
  })

  it('follows blocks that changed places', () => {
    expect(keepBlocks('Một.\n\n- a\n- b', '* a\n* b\n\nMột.')).toMatch(/^[-*] a\n[-*] b\n\nMột\.$/u)
  })

  it('takes the edited text where the kept blocks would melt together', () => {
    const before = '- một\n\n<!-- -->\n\n- hai'
    const after = '* một\n\n- hai'
    expect(keepBlocks(before, after)).toBe(after)
  })

  it('starts from an empty text', () => {
    expect(keepBlocks('', 'Đoạn đầu.')).toBe('Đoạn đầu.')
  })
})
