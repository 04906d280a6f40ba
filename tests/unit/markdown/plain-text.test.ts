import { expect, it } from 'vitest'
import { toPlainText } from '#src/markdown/plain-text.ts'

it('gives the words of a text, a line for each paragraph, heading and cell', () => {
  const markdown =
    '# Kết **quả**\n\nCâu một\ncâu hai, [liên kết](/x).\n\n![Ảnh](/media/a.jpg)\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- mục'
  expect(toPlainText(markdown)).toBe('Kết quả\nCâu một câu hai, liên kết.\nA\nB\n1\n2\nmục')
})

it('leaves raw HTML out', () => {
  expect(toPlainText('Trước <b>đậm</b> sau\n\n<div>x</div>')).toBe('Trước đậm sau')
})

it('gives nothing for an empty text', () => {
  expect(toPlainText('')).toBe('')
})
