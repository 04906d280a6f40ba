import { describe, expect, it } from 'vitest'
import { checkDraft, checkPublishable, largestText } from '#admin/server/checks/entry.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { articleSource } from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const good = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.')
const incomplete = '---\ntitle: "Hội nghị lần thứ 20"\n---\n'

function refusalOf(check: () => void): Refusal {
  try {
    check()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('expected a refusal')
}

describe('an entry to be published', () => {
  it('passes when it is whole', () => {
    expect(() => {
      checkPublishable(path, good)
    }).not.toThrow()
  })

  it('is refused with every fault at once, in Vietnamese', () => {
    const refusal = refusalOf(() => {
      checkPublishable(path, '---\ntitle: "Hội nghị"\npublished: "27/6"\nkind: "news"\n---\n\nMột câu.\n')
    })
    expect(refusal.status).toBe(422)
    expect(refusal.message).toContain(`${path}: Trạng thái: cần có nội dung`)
    expect(refusal.message).toContain(`${path}: Ngày đăng: cần ngày dạng YYYY-MM-DD`)
    expect(refusal.details['faults']).toEqual(refusal.message.split('\n'))
  })

  it('never runs code in its front matter', () => {
    const source = '---js\n{ title: process.exit(1) }\n---\n\nMột câu.\n'
    expect(
      refusalOf(() => {
        checkPublishable(path, source)
      }).message,
    ).toContain('chỉ được viết bằng YAML')
  })
})

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(() => {
      checkDraft(path, incomplete)
    }).not.toThrow()
    expect(
      refusalOf(() => {
        checkPublishable(path, incomplete)
      }).status,
    ).toBe(422)
  })

  it('must be readable', () => {
    expect(
      refusalOf(() => {
        checkDraft(path, '---\ntitle: "Hội nghị\n---\n')
      }).message,
    ).toContain('cần phần đầu bài là YAML đúng')
  })
})

describe('a text', () => {
  it('is refused when it is longer than 2 MB', () => {
    const refusal = refusalOf(() => {
      checkDraft(path, 'đ'.repeat(largestText / 2 + 1))
    })
    expect(refusal.status).toBe(413)
    expect(refusal.message).toBe(`${path}: bài dài quá 2 MB. Hãy tách bài, hoặc tải ảnh lên riêng.`)
  })

  it.each(['\0', '\uD800'])('is refused with the broken character %j', (character) => {
    expect(
      refusalOf(() => {
        checkPublishable(path, good + character)
      }).message,
    ).toBe(`${path}: có ký tự hỏng (không phải UTF-8). Hãy xóa và gõ lại đoạn đó.`)
  })
})
