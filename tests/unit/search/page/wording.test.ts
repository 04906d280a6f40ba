import { describe, expect, it } from 'vitest'
import { wording } from '#src/search/page/wording.ts'

describe('wording', () => {
  it('counts as Vietnamese does', () => {
    expect(wording.found(1234, 'đảng bộ')).toBe('1.234 bài cho “đảng bộ”')
  })

  it('does not repeat a question without end', () => {
    expect(wording.foundNothing('a'.repeat(10_000)).length).toBeLessThan(200)
  })

  it('names what the first result lacks, and says nothing of the others', () => {
    expect(wording.missing(['xyz'])).toBe('Bài đứng đầu không có “xyz”.')
    expect(wording.missing(['x', 'y'])).toBe('Bài đứng đầu không có “x”, “y”.')
  })
})
