import { describe, expect, it } from 'vitest'
import { pictureComponent, writeDashes } from '#admin/app/form/markdown.ts'

describe('pictureComponent', () => {
  it.each([
    '![Toàn cảnh hội nghị](/media/anh-1.jpg)',
    '![](/media/anh-1.jpg)',
    '![Ảnh \\[tư liệu\\]](/media/anh-1.jpg)',
    '![Toàn cảnh](/media/anh-1.jpg "Ảnh: \\"Minh Anh\\"")',
  ])('writes %s back as it read it', (block) => {
    const match = pictureComponent.pattern.exec(block)
    expect(match).not.toBeNull()
    if (match) expect(pictureComponent.toBlock(pictureComponent.fromBlock(match))).toBe(block)
  })

  it('leaves a picture within a sentence to the sentence', () => {
    expect(pictureComponent.pattern.test('![a](/media/a.jpg) và chữ')).toBe(false)
  })

  it('shows a description as text', () => {
    expect(pictureComponent.toPreview({ alt: '<b>' })).toBe('<p>&lt;b></p>')
  })
})

describe('writeDashes', () => {
  it('has the writer of Markdown begin list items with a dash', () => {
    const Compiler = { prototype: { options: { bullet: '*', rule: '-' } as Record<string, unknown> } }
    writeDashes.call({ Compiler })
    expect(Compiler.prototype.options).toEqual({ bullet: '-', rule: '-' })
  })
})
