import { describe, expect, it } from 'vitest'
import { sayChange, sayVersion, toVersion } from '#admin/app/history/version.ts'

const answer = {
  commit: 'c0ffee',
  path: 'content/articles/2022/a.md',
  when: '2026-11-22T17:00:00+07:00',
  author: 'Lê Hà',
  message: 'Sửa bài viết: A',
  change: 'moved',
  draft: true,
}

describe('a version', () => {
  it('is read from the answer of the newsroom', () => {
    expect(toVersion(answer)).toEqual({
      commit: 'c0ffee',
      path: 'content/articles/2022/a.md',
      when: '2026-11-22T17:00:00+07:00',
      author: 'Lê Hà',
      message: 'Sửa bài viết: A',
      change: 'moved',
      isDraft: true,
    })
  })

  it('is published unless the newsroom says that it is a draft', () => {
    expect(toVersion({ commit: 'c0ffee' })).toMatchObject({ isDraft: false, author: '' })
  })

  it('is named by its time and author', () => {
    expect(sayVersion(toVersion(answer), new Date('2026-11-23T08:00:00+07:00'))).toBe('17:00 hôm qua, Lê Hà')
  })

  it('says what was done, and that it stands in a draft', () => {
    expect(sayChange(toVersion(answer))).toBe('Đổi địa chỉ · bản nháp')
    expect(sayChange(toVersion({ ...answer, change: 'added', draft: false }))).toBe('Tạo mới')
    expect(sayChange(toVersion({ ...answer, change: 'khác', draft: false }))).toBe('Sửa')
  })
})
