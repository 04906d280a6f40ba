import { describe, expect, it } from 'vitest'
import { unmarkedKhoaPattern } from '#src/conferences/khoa-pattern.ts'
import { readTerm, unmarkedTermPattern } from '#src/conferences/term.ts'
import { findUnmarkedSessions } from '#src/conferences/unmarked-session.ts'

describe('findUnmarkedSessions', () => {
  it.each([
    ['hoi nghi bch lan thu 7 dak nong', 7, 'meeting', 'lan thu 7'],
    ['bch lan thu vii', 7, 'meeting', 'lan thu vii'],
    ['hoi nghi lan thu hai muoi mot nam 2022', 21, 'meeting', 'lan thu hai muoi mot'],
    ['hoi nghi lan thu nam', 5, 'meeting', 'lan thu nam'],
    ['hoi nghi lan 15', 15, 'meeting', 'lan 15'],
    ['ky hop thu 7 hoi dong nhan dan', 7, 'meeting', 'thu 7'],
    ['hoi nghi uy ban nhan dan lan thu 3', 3, 'meeting', 'lan thu 3'],
    ['lan thu 7', 7, 'unsaid', 'lan thu 7'],
    ['hoi nghi trung uong 9', 9, 'centre', 'hoi nghi trung uong 9'],
    ['hn tw 9', 9, 'centre', 'hn tw 9'],
    ['hoi nghi lan thu 8 ban chap hanh trung uong', 8, 'centre', 'lan thu 8'],
  ])('“%s” is session %i of a %s', (text, n, of, raw) => {
    expect(findUnmarkedSessions(text)).toMatchObject([{ n, of, raw }])
  })

  it.each(['dai hoi lan thu 13', 'hoi thi lan thu 3', 'hoi nghi nam 2022', 'thu 7 chu nhat', ''])(
    'finds none in “%s”',
    (text) => {
      expect(findUnmarkedSessions(text)).toEqual([])
    },
  )
})

describe('the pattern of a term without marks', () => {
  const pattern = new RegExp(unmarkedTermPattern, 'iu')

  it.each([
    ['nhiem ky 2020 - 2025', '2020-2025'],
    ['khoa 4 2020-2025', '2020-2025'],
    ['giai doan 2011-2020', null],
    ['nam 2020', null],
  ])('in “%s” gives %j', (text, term) => {
    expect(readTerm(pattern.exec(text)?.groups ?? {})).toBe(term)
  })
})

describe('the pattern of a khóa without marks', () => {
  it.each([
    ['khoa xiii', 'xiii'],
    ['khoa thu 13', '13'],
    ['khoa hoc', undefined],
  ])('in “%s” gives %j', (text, n) => {
    expect(new RegExp(unmarkedKhoaPattern, 'iu').exec(text)?.groups?.['n']).toBe(n)
  })
})
