import { describe, expect, it } from 'vitest'
import { previewSource } from '#admin/app/preview/preview-source.ts'

const now = new Date('2024-03-01T00:00:00Z')

describe('previewSource', () => {
  it('gives the file as it would be saved', () => {
    const draft = {
      collection: 'articles',
      path: 'content/articles/2023/a.md',
      data: { title: 'A', text: 'x' },
    } as const
    expect(previewSource(draft, now)).toEqual({
      file: 'content/articles/2023/a.md',
      source: '---\ntitle: "A"\n---\n\nx\n',
    })
  })

  it('gives a new entry the place it will have', () => {
    const data = { title: 'Đảng bộ Khối', eventDate: '2021-05-01' }
    expect(previewSource({ collection: 'articles', path: '', data }, now).file).toBe(
      'content/articles/2021/dang-bo-khoi.md',
    )
    expect(previewSource({ collection: 'pages', path: '', data: { title: 'Giới thiệu' } }, now).file).toBe(
      'content/pages/gioi-thieu.md',
    )
  })
})
