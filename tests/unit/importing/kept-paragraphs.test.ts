import { describe, expect, it } from 'vitest'
import { headParagraph, listParagraphs } from '#src/importing/kept-paragraphs.ts'

describe('listParagraphs', () => {
  it('counts title and sapo as 0 and the blocks of the text from 1, as a reader sees them', () => {
    const text = '1\\. Về công tác\n\n## Kết quả\n\n![Ảnh gốc](/media/2024/a-1.svg)\n\n\nĐoạn cuối.'
    const pictures = [{ file: '/media/2024/a-1.svg', caption: 'Toàn cảnh Hội nghị' }]
    expect(listParagraphs({ title: 'Tiêu đề', sapo: 'Sapo.', text, pictures })).toEqual([
      'Tiêu đề\nSapo.',
      '1. Về công tác',
      'Kết quả',
      'Toàn cảnh Hội nghị',
      'Đoạn cuối.',
    ])
  })

  it('falls back to the words beside a picture that the article does not list', () => {
    const article = { title: 'Tiêu đề', sapo: null, text: '![Cổng \\[cũ\\]](/media/b.jpg)', pictures: [] }
    expect(listParagraphs(article)).toEqual(['Tiêu đề', 'Cổng [cũ]'])
  })
})

describe('headParagraph', () => {
  it('is the title alone where there is no sapo', () => {
    expect(headParagraph({ title: 'Tiêu đề', sapo: null })).toBe('Tiêu đề')
  })
})
