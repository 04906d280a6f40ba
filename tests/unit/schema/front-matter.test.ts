import { describe, expect, it } from 'vitest'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'

describe('readFrontMatter', () => {
  it('takes a file apart', () => {
    expect(readFrontMatter('---\ntitle: "Hội nghị"\n---\n\nSáng 28/12.\n')).toEqual({
      data: { title: 'Hội nghị' },
      text: 'Sáng 28/12.',
    })
  })

  it('composes text that was typed in NFD and takes Windows line ends', () => {
    const source = '---\r\ntitle: "Đảng ủy"\r\n---\r\n\r\nĐảng bộ\r\n'.normalize('NFD')
    expect(readFrontMatter(source)).toEqual({ data: { title: 'Đảng ủy' }, text: 'Đảng bộ' })
  })

  it.each(['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'json', 'toml'])(
    'never runs front matter marked as %s',
    (language) => {
      const source = `---${language}\n{ title: (globalThis.ran = true) }\n---\n`
      expect(() => readFrontMatter(source)).toThrow(
        'phần đầu bài chỉ được viết bằng YAML, không nhận mã lệnh',
      )
      expect(globalThis).not.toHaveProperty('ran')
    },
  )

  it('refuses malformed front matter each time it meets it', () => {
    const source = '---\ntitle: "chưa đóng\n---\n\nNội dung'
    expect(() => readFrontMatter(source)).toThrow()
    expect(() => readFrontMatter(source)).toThrow()
  })

  it('reads a text without front matter, and an empty one', () => {
    expect(readFrontMatter('Chỉ có chữ')).toEqual({ data: {}, text: 'Chỉ có chữ' })
    expect(readFrontMatter('')).toEqual({ data: {}, text: '' })
  })

  it('leaves a line of dashes within the text alone', () => {
    expect(readFrontMatter('---\ntitle: "a"\n---\n\nMột\n\n---\n\nHai\n').text).toBe('Một\n\n---\n\nHai')
  })
})

describe('readYaml', () => {
  it('reads YAML 1.2: clocks, leading zeros, underscores and days stay what they are', () => {
    expect(readYaml('a: 12:30\nb: 0123\nc: 1_000\nd: 2023-12-28\ne: no\nf: 0o17')).toEqual({
      a: '12:30',
      b: 123,
      c: '1_000',
      d: '2023-12-28',
      e: 'no',
      f: 15,
    })
  })

  it('refuses a key that stands twice', () => {
    expect(() => readYaml('a: 1\na: 2')).toThrow(/duplicated mapping key/u)
  })

  it('refuses aliases, of which a few lines stand for billions of values', () => {
    const lines = ['a0: &a0 ["x", "x"]', 'a1: &a1 [*a0, *a0]', 'tags: *a1']
    expect(() => readYaml(lines.join('\n'))).toThrow(/aliases/u)
    expect(readYaml('title: "Kinh tế & xã hội"\nnote: a * b')).toEqual({
      title: 'Kinh tế & xã hội',
      note: 'a * b',
    })
  })

  it('refuses lists within lists without end', () => {
    expect(() => readYaml(`tags: ${'['.repeat(50)}${']'.repeat(50)}`)).toThrow(/nesting/u)
  })
})
