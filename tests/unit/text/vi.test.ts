import { describe, expect, it } from 'vitest'
import { articleKinds } from '#src/schema/article.ts'
import { text } from '#src/text/vi.ts'

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

describe('the words of the interface', () => {
  it('are composed and hold no look-alike of Đ', () => {
    for (const words of wordsOf(text)) {
      expect(words).toBe(words.normalize('NFC'))
      expect(words).not.toMatch(/[\u00D0\u00A0]/u)
    }
  })

  it('name every kind of article', () => {
    expect(Object.keys(text.article.about).toSorted()).toEqual(Object.keys(articleKinds).toSorted())
  })

  it('say one gap or several', () => {
    expect(text.bodies.gap(8, 8)).toBe('Lần thứ 8: chưa có bài')
    expect(text.bodies.gap(4, 6)).toBe('Lần thứ 4 đến 6: chưa có bài')
  })
})
