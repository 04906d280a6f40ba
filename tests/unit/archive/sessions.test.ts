import { describe, expect, it } from 'vitest'
import { listSeries, newestSessions, sessionsBeside } from '#src/archive/sessions.ts'
import { exampleRecord } from './example.ts'

const gialai = 'dang-bo-khoi-gia-lai'
const daknong = 'dang-bo-khoi-dak-nong'

describe('the newest sessions', () => {
  const records = [
    exampleRecord('a', { session: 20, body: gialai, eventDate: '2024-06-27' }),
    exampleRecord('b', { session: 20, body: gialai, eventDate: '2024-06-27', title: 'Ảnh hội nghị' }),
    exampleRecord('c', { eventDate: '2023-12-28' }),
    exampleRecord('d', { session: 7, body: daknong, eventDate: '2022-04-08' }),
    exampleRecord('e', { session: 7, eventDate: '2022-04-01' }),
    exampleRecord('f', { session: 7, eventDate: '2022-03-01' }),
  ]

  it('are one each, however many articles there are on it', () => {
    expect(newestSessions(records, 8).map(({ record }) => record.slug)).toEqual(['a', 'd', 'e', 'f'])
  })

  it('are as many as asked for', () => {
    expect(newestSessions(records, 1).map(({ number }) => number)).toEqual([20])
  })
})

describe('a series of conferences', () => {
  it('shows the numbers without an article and guesses none beyond the ends', () => {
    const records = [
      exampleRecord('chin', { session: 9, term: '2020-2025' }),
      exampleRecord('bay', { session: 7, term: '2020-2025' }),
      exampleRecord('ba', { session: 3, term: '2020-2025' }),
    ]
    const [series] = listSeries(records)
    expect(series?.steps.map((step) => ('number' in step ? step.number : [step.from, step.to]))).toEqual([
      9,
      [8, 8],
      7,
      [4, 6],
      3,
    ])
  })

  it('is one for each term, with the khóa where any article says it', () => {
    const records = [
      exampleRecord('mot', { session: 1, term: '2025-2030' }),
      exampleRecord('hai', { session: 20, term: '2020-2025' }),
      exampleRecord('ba', { session: 19, term: '2020-2025', khoa: 13 }),
    ]
    expect(listSeries(records).map(({ term, khoa, steps }) => [term, khoa, steps.length])).toEqual([
      ['2025-2030', null, 1],
      ['2020-2025', 13, 2],
    ])
  })

  it('is none where no article has a number', () => {
    expect(listSeries([exampleRecord('a')])).toEqual([])
  })
})

describe('the sessions beside one', () => {
  const chin = exampleRecord('chin', { session: 9, term: '2020-2025' })
  const bay = exampleRecord('bay', { session: 7, term: '2020-2025' })
  const muoi = exampleRecord('muoi', { session: 12, term: '2020-2025' })
  const nhiemKySau = exampleRecord('khac', { session: 10, term: '2025-2030' })
  const ofBody = [nhiemKySau, muoi, chin, bay, exampleRecord('tin')]

  it('are the nearest that the archive has in the same term', () => {
    const { previous, next } = sessionsBeside(chin, ofBody)
    expect([previous?.number, next?.number]).toEqual([7, 12])
  })

  it('are none at the ends, and none for an article without a number', () => {
    expect(sessionsBeside(bay, ofBody).previous).toBeNull()
    expect(sessionsBeside(muoi, ofBody).next).toBeNull()
    expect(sessionsBeside(exampleRecord('tin'), ofBody)).toEqual({ previous: null, next: null })
  })
})
