import { describe, expect, it } from 'vitest'
import { findWords } from '#src/search/engine/find-words.ts'

function found(text: string, question: string): string[] {
  return findWords(text, question).map(({ from, to }) => text.slice(from, to))
}

describe('findWords', () => {
  it('finds words typed without marks, a row of them as one stretch', () => {
    expect(found('Sáng nay, Đảng bộ Khối họp.', 'dang bo khoi')).toEqual(['Đảng bộ Khối'])
  })

  it('finds words of a decomposed text at their places', () => {
    const text = 'Họp Đảng bộ.'.normalize('NFD')
    expect(found(text, 'đảng bộ').map((one) => one.normalize('NFC'))).toEqual(['Đảng bộ'])
  })

  it('does not reach from one sentence or line into the next', () => {
    expect(found('Họp Đảng. Bộ họp.\nĐảng\nbộ', 'đảng bộ')).toEqual(['Đảng', 'Bộ', 'Đảng', 'bộ'])
  })

  it('keeps to rows of words where there are some', () => {
    expect(found('Đảng bộ Khối và cán bộ', 'đảng bộ')).toEqual(['Đảng bộ'])
  })

  it.each(['', '😀', '"""', '<b>'])('finds nothing of %j where it does not stand', (question) => {
    expect(found('Đảng bộ Khối', question)).toEqual([])
  })
})
