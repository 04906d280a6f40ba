import { describe, expect, it } from 'vitest'
import { cardNote } from '#admin/app/find/card-note.ts'

function note(values: Readonly<Record<string, unknown>>): string {
  return cardNote(new Map(Object.entries(values)))
}

describe('cardNote', () => {
  it('says when an article appeared, and its status unless readers see it', () => {
    expect(note({ published: '2023-12-28T17:00+07:00', status: 'published' })).toBe('28/12/2023 17:00')
    expect(note({ eventDate: '2023-12-28', status: 'draft' })).toBe('28/12/2023 · Chưa cho hiện')
  })

  it('says of an article that is to come, and of one whose time is over', () => {
    const [past, future] = ['2023-12-28T17:00+07:00', '2999-12-28T17:00+07:00']
    expect(note({ published: future, status: 'published' })).toBe('28/12/2999 17:00 · Hẹn giờ')
    expect(note({ published: past, expires: past, status: 'published' })).toBe(
      '28/12/2023 17:00 · Đã hết hạn',
    )
  })

  it('has nothing to say of a section', () => {
    expect(note({ name: 'Tin' })).toBe('')
  })
})
