import { describe, expect, it } from 'vitest'
import { understandQuery } from '#src/search/query/query.ts'
import { readingsOf } from '#src/search/query/readings.ts'

function shown(text: string): string[] {
  return readingsOf(understandQuery(text)).map((reading) => reading.shown)
}

describe('readingsOf', () => {
  it.each([
    ['hooij nghij', 'hội nghị'],
    ['hoi65 nghi5', 'hội nghị'],
    ['ddarng uyr', 'đảng ủy'],
    ['ddawks noong', 'đắk nông'],
    ['td:hooij nghij -ddarng', 'td:hội nghị -đảng'],
  ])('reads “%s” as “%s” as well', (text, other) => {
    expect(shown(text)).toContain(other)
  })

  it('has nothing to add to plain words', () => {
    expect(shown('đắk nông')).toEqual([])
    expect(shown('UBND tu du')).toEqual([])
    expect(shown('35-NQ/TW 8/4/2022')).toEqual([])
    expect(shown('')).toEqual([])
  })
})
