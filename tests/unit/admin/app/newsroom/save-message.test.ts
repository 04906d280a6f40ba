import { describe, expect, it } from 'vitest'
import { saveMessage } from '#admin/app/newsroom/save-message.ts'

describe('saveMessage', () => {
  it('names what was changed as editors name it', () => {
    const source = '---\ntitle: "Hội nghị Ban Chấp hành lần thứ 9"\n---\n\nNội dung\n'
    expect(saveMessage('content/articles/2022/lan-thu-9.md', source, false)).toBe(
      'Sửa bài viết: Hội nghị Ban Chấp hành lần thứ 9',
    )
    expect(saveMessage('content/articles/2022/lan-thu-9.md', source, true)).toBe(
      'Thêm bài viết: Hội nghị Ban Chấp hành lần thứ 9',
    )
  })

  it('calls a body by its name', () => {
    expect(saveMessage('content/bodies/khoi.md', '---\nname: "Đảng bộ Khối"\n---\n', true)).toBe(
      'Thêm tổ chức: Đảng bộ Khối',
    )
  })

  it('needs no title where there is one file only', () => {
    expect(saveMessage('content/settings/site.yml', 'name: "Kỷ yếu"\n', false)).toBe('Sửa thiết lập')
  })
})
