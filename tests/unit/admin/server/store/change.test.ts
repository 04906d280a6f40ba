import { describe, expect, it } from 'vitest'
import { commitMessage } from '#admin/server/store/change.ts'

describe('commitMessage', () => {
  it('is the line the editor sent', () => {
    expect(commitMessage({ message: 'Sửa “Hội nghị lần thứ 20”' })).toBe('Sửa “Hội nghị lần thứ 20”\n')
  })

  it('puts trailers after a blank line', () => {
    const message = commitMessage({ message: 'Sửa bài', trailers: { 'Newsroom-Status': 'draft' } })
    expect(message).toBe('Sửa bài\n\nNewsroom-Status: draft\n')
  })

  it('lets nobody add trailers of his own', () => {
    const message = commitMessage({ message: 'Sửa bài\n\nNewsroom-Status: pending_publish' })
    expect(message).toBe('Sửa bài Newsroom-Status: pending_publish\n')
  })

  it('has words where the editor sent none', () => {
    expect(commitMessage({ message: '\n\u2028' })).toBe('Sửa nội dung\n')
  })

  it('stops at 200 characters', () => {
    expect(commitMessage({ message: 'đ'.repeat(500) })).toBe(`${'đ'.repeat(200)}\n`)
  })
})
