import { describe, expect, it } from 'vitest'
import { joinPassages, locate } from '#src/importing/locate.ts'

describe('locate', () => {
  const paragraphs = ['Hội nghị lần thứ 9', 'Mở 15 lớp và 5 lớp mới', 'lần thứ 9']

  it('finds the first place where the text stands as whole words', () => {
    expect(locate('5 lớp', paragraphs)).toEqual({ paragraph: 1, start: 13, end: 18 })
    expect(locate('lần thứ 9', paragraphs)).toEqual({ paragraph: 0, start: 9, end: 18 })
  })

  it('starts where it is told and says when there is none', () => {
    expect(locate('lần thứ 9', paragraphs, 1)).toEqual({ paragraph: 2, start: 0, end: 9 })
    expect(locate('lần thứ 10', paragraphs)).toBeNull()
    expect(locate('', paragraphs)).toBeNull()
  })
})

describe('joinPassages', () => {
  it('leads from an offset of the whole back to paragraph and offset', () => {
    const passages = [
      { text: 'Sapo ở đây.', paragraph: 0, offset: 8 },
      { text: 'Đoạn hai.', paragraph: 3, offset: 0 },
    ]
    const { text, placeOf } = joinPassages(passages)
    expect(text).toBe('Sapo ở đây.\nĐoạn hai.')
    expect(placeOf({ start: 5, end: 10 })).toEqual({ paragraph: 0, start: 13, end: 18 })
    expect(placeOf({ start: 17, end: 20 })).toEqual({ paragraph: 3, start: 5, end: 8 })
  })
})
