import { describe, expect, it } from 'vitest'
import { readTelex } from '#src/vietnamese/telex.ts'

describe('readTelex', () => {
  it.each([
    ['hooij', 'hội'],
    ['hooji', 'hội'],
    ['nghij', 'nghị'],
    ['ddarng', 'đảng'],
    ['dangrd', 'đảng'],
    ['uyr', 'ủy'],
    ['nhaan', 'nhân'],
    ['nhana', 'nhân'],
    ['quoocs', 'quốc'],
    ['dduwowngf', 'đường'],
    ['dduongwf', 'đường'],
    ['trwowcs', null],
    ['ddawks', 'đắk'],
    ['lawks', 'lắk'],
    ['nawm', 'năm'],
    ['hoawcj', 'hoặc'],
    ['Hooij', 'hội'],
    ['nuwax', 'nữa'],
    ['quaan', 'quân'],
    ['khoas', 'khóa'],
    ['giuwx', 'giữ'],
  ])('reads %s as %s', (typed, syllable) => {
    expect(readTelex(typed)).toBe(syllable)
  })

  it('reads a rare syllable as Telex only where the words beside it are', () => {
    expect([readTelex('noong'), readTelex('noong', true), readTelex('hoi', true)]).toEqual([
      null,
      'nông',
      null,
    ])
  })

  it.each(['hoi', 'xoong', 'quoc', 'viet', 'ubnd', 'tw', 'windows', 'facebook', '2024', 'asean', '', 'đảng'])(
    'leaves “%s” as it is',
    (typed) => expect(readTelex(typed)).toBeNull(),
  )
})
