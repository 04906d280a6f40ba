import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { NoteBook } from '#admin/server/notes/note-book.ts'

const place = { collection: 'articles', slug: '2024/hoi-nghi' }

describe('the book of notes', () => {
  it('lets notes follow their entry to its new name', () => {
    const book = new NoteBook(new DatabaseSync(':memory:'))
    book.add({ ...place, member: 'an', author: 'Nguyễn Văn An', content: 'Xem lại sapo.' })
    book.move(place, '2024/hoi-nghi-lan-thu-20')
    expect(book.of(place)).toEqual([])
    expect(book.of({ ...place, slug: '2024/hoi-nghi-lan-thu-20' })).toMatchObject([
      { content: 'Xem lại sapo.' },
    ])
  })
})
