import { describe, expect, it } from 'vitest'
import { entryDifference } from '#src/versions/entry-difference.ts'

const before = `---
title: "Hội nghị lần thứ 20"
kind: "conference"
status: "draft"
eventDate: "2024-06-27"
byline: { author: "H.L", photos: true }
---

Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.

Đồng chí Nguyễn Văn An chủ trì.
`

describe('the difference of two versions', () => {
  it('names the fields as the form does and says values as people read them', () => {
    const after = before
      .replace('"draft"', '"published"\npublished: "2024-06-27T17:00+07:00"')
      .replace('eventDate: "2024-06-27"\n', '')
      .replace('photos: true', 'unit: "Văn phòng"')
    expect(entryDifference('articles', before, after)).toEqual({
      fields: [
        { field: 'status', label: 'Trạng thái', from: 'Chưa cho hiện', to: 'Hiện trên trang' },
        { field: 'published', label: 'Ngày đăng', from: null, to: 'Thứ Năm, 27/06/2024, 17:00' },
        { field: 'eventDate', label: 'Ngày diễn ra', from: '27/06/2024', to: null },
        {
          field: 'byline',
          label: 'Tác giả',
          from: 'Tên hoặc bút danh: H.L; Tác giả chụp cả ảnh: Có',
          to: 'Tên hoặc bút danh: H.L; Đơn vị: Văn phòng',
        },
      ],
      text: [],
    })
  })

  it('shows which words of the text were changed, added and removed', () => {
    const after = before.replace('Sáng 27/6', 'Chiều 27/6').replace('chủ trì.\n', 'chủ trì.\n\nThành công.\n')
    expect(entryDifference('articles', before, after)).toEqual({
      fields: [],
      text: [
        { kind: 'removed', words: 'Sáng' },
        { kind: 'added', words: 'Chiều' },
        {
          kind: 'same',
          words: ' 27/6, Đảng ủy Khối tổ chức hội nghị.\n\nĐồng chí Nguyễn Văn An chủ trì.\n\n',
        },
        { kind: 'added', words: 'Thành công.\n\n' },
      ],
    })
  })

  it('shows all of an entry that was not there before', () => {
    const { fields, text } = entryDifference('articles', '', before)
    expect(fields.map(({ label }) => label)).toEqual([
      'Tiêu đề',
      'Loại bài',
      'Trạng thái',
      'Ngày diễn ra',
      'Tác giả',
    ])
    expect(text.map(({ kind }) => kind)).toEqual(['added'])
  })

  it('takes a changed order of keys for no change', () => {
    const after = before.replace('author: "H.L", photos: true', 'photos: true, author: "H.L"')
    expect(entryDifference('articles', before, after)).toEqual({ fields: [], text: [] })
  })

  it('hides nothing of a source that cannot be read', () => {
    const { text } = entryDifference('articles', before, '---\ntitle: [\n---\n')
    expect(text.some(({ kind, words }) => kind === 'added' && words.includes('title: ['))).toBe(true)
  })

  it('shows an unfinished date, and fields nobody knows, as they stand', () => {
    const after = before.replace('"2024-06-27"', '"2024-06"\nghiChu: "x"')
    expect(entryDifference('articles', before, after).fields).toEqual([
      { field: 'eventDate', label: 'Ngày diễn ra', from: '27/06/2024', to: '2024-06' },
      { field: 'ghiChu', label: 'ghiChu', from: null, to: 'x' },
    ])
  })

  it('gives up on words where a long paragraph was rewritten altogether', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_none, index) => `${word}${String(index)}`)
    const { text } = entryDifference('articles', many('a').join(' '), many('b').join(' '))
    expect(text.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
  })
})
