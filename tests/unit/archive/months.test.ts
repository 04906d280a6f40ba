import { describe, expect, it } from 'vitest'
import { groupByMonth } from '#src/archive/months.ts'
import { exampleRecord } from './example.ts'

describe('the months of a year', () => {
  it('keep the order of the list and take the day of the event where nobody said when it was published', () => {
    const months = groupByMonth([
      exampleRecord('a', { published: '2024-12-28T17:00+07:00' }),
      exampleRecord('b', { published: '2024-12-01' }),
      exampleRecord('c', { eventDate: '2024-06-27' }),
      exampleRecord('d'),
    ])
    expect(months.map(({ month, articles }) => [month, articles.length])).toEqual([
      [12, 2],
      [6, 1],
      [null, 1],
    ])
  })
})
