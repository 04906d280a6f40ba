import { describe, expect, it } from 'vitest'
import { newCredits } from '#admin/app/newsroom/picture-credits.ts'

const answer = {
  pictures: [
    { path: 'public/media/2024/a.jpg', credit: 'Lê Hà' },
    { path: 'public/media/2024/b.jpg', credit: null },
    { path: 'public/media/2024/c.jpg', credit: 'Lê Hà' },
  ],
}

describe('newCredits', () => {
  it('tells each name once', () => {
    expect(newCredits(answer, ['title: "Tin"'])).toEqual(['Lê Hà'])
  })

  it('tells nothing the entry says already', () => {
    expect(newCredits(answer, ['pictures:\n  - { file: "a.jpg", credit: "Lê Hà" }'])).toEqual([])
  })

  it('has nothing to tell of a save without pictures', () => {
    expect(newCredits({ message: 'Đã lưu.' }, [])).toEqual([])
  })
})
