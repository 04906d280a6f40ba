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

  it('has nothing to say of a section', () => {
    expect(note({ name: 'Tin' })).toBe('')
  })
})
