import { describe, expect, it } from 'vitest'
import { refuseMalformed } from '#admin/app/newsroom/malformed.ts'

const path = 'content/articles/2023/a.md'

describe('refuseMalformed', () => {
  it('refuses to open a file whose front matter cannot be read: its form would be empty', () => {
    expect(() => {
      refuseMalformed(path, '---\ntitle: "chưa đóng\n---\n')
    }).toThrow(/^content\/articles\/2023\/a\.md: cần phần đầu bài là YAML đúng/u)
  })

  it('opens a file with a fault that its form can mend', () => {
    expect(() => {
      refuseMalformed(path, '---\ntitle: ""\n---\n')
    }).not.toThrow()
  })

  it('knows nothing of files outside the collections', () => {
    expect(() => {
      refuseMalformed('README.md', '---\n"\n---\n')
    }).not.toThrow()
  })
})
