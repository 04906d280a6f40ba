import { describe, expect, it } from 'vitest'
import { readTypedDay, readTypedMoment, sayTyped, vietnamMoment } from '#admin/app/widgets/typed-date.ts'

describe('readTypedDay', () => {
  it.each([
    ['28/12/2023', '2023-12-28'],
    ['8/4/2022', '2022-04-08'],
    [' 8-4-2022 ', '2022-04-08'],
    ['08.04.2022', '2022-04-08'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %j, the day first', (text, day) => {
    expect(readTypedDay(text)).toBe(day)
  })

  it.each(['', '31/2/2024', '12/28/2023', '2023-12-28', '28/12', '28/12/23', 'hôm nay', '28/12/2023 17:00'])(
    'takes %j for no day',
    (text) => {
      expect(readTypedDay(text)).toBeNull()
    },
  )
})

describe('readTypedMoment', () => {
  it.each([
    ['28/12/2023 17:00', '2023-12-28T17:00+07:00'],
    ['28/12/2023, 7:05', '2023-12-28T07:05+07:00'],
    ['28/12/2023 17h30', '2023-12-28T17:30+07:00'],
    ['28/12/2023 17h', '2023-12-28T17:00+07:00'],
    ['28/12/2023', '2023-12-28'],
  ])('reads %j', (text, moment) => {
    expect(readTypedMoment(text)).toBe(moment)
  })

  it.each(['', '28/12/2023 24:00', '28/12/2023 7:60', '31/6/2023 07:00', '17:00'])(
    'takes %j for none',
    (text) => {
      expect(readTypedMoment(text)).toBeNull()
    },
  )
})

describe('sayTyped', () => {
  it.each([
    ['2023-12-28', '28/12/2023'],
    ['2023-12-28T17:00+07:00', '28/12/2023 17:00'],
    ['2023-12-28T17:00:59+07:00', '28/12/2023 17:00'],
    ['cuối năm', 'cuối năm'],
  ])('says %j', (value, text) => {
    expect(sayTyped(value)).toBe(text)
  })
})

describe('vietnamMoment', () => {
  it('is seven hours ahead of UTC, on the day of Vietnam', () => {
    expect(vietnamMoment(new Date('2023-06-26T17:30:00Z'))).toBe('2023-06-27T00:30+07:00')
  })
})
