import { describe, expect, it } from 'vitest'
import { listPictures, toMarkdown } from '#src/importing/article-text.ts'
import type { BodyPart } from '#src/importing/body-part.ts'

const parts: BodyPart[] = [
  { kind: 'paragraph', text: '1. Về công tác tuyên giáo' },
  { kind: 'picture', text: 'Toàn cảnh', image: null, credit: null },
  { kind: 'heading', text: 'Kết quả' },
  { kind: 'picture', text: 'Đại biểu', image: null, credit: null },
]

describe('toMarkdown', () => {
  it('sets each picture at its place as a paragraph of its own', () => {
    expect(toMarkdown(parts, ['/media/2024/a-1.svg', '/media/2024/a-2.svg'])).toBe(
      [
        '1\\. Về công tác tuyên giáo',
        '![Ảnh gốc không còn lưu](/media/2024/a-1.svg)',
        '## Kết quả',
        '![Ảnh gốc không còn lưu](/media/2024/a-2.svg)',
      ].join('\n\n'),
    )
  })
})

describe('listPictures', () => {
  it('keeps their order', () => {
    expect(listPictures(parts).map(({ text }) => text)).toEqual(['Toàn cảnh', 'Đại biểu'])
  })
})
