import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '#src/archive/record.ts'
import { isDue, isOver, momentTime, nextChange } from '#src/archive/schedule.ts'

const now = '2024-06-27T08:00:00+07:00'

function record(published: string | null, expires: string | null = null, status = 'published') {
  return { article: { published, expires, status } } as unknown as ArticleRecord
}

describe('the time of an article', () => {
  it('has come at its minute, and at the midnight that begins its day', () => {
    expect(isDue(record('2024-06-27T08:00+07:00'), now)).toBe(true)
    expect(isDue(record('2024-06-27T08:00:01+07:00'), now)).toBe(false)
    expect(isDue(record('2024-06-27'), '2024-06-27T00:00:00+07:00')).toBe(true)
    expect(isDue(record('2024-06-27'), '2024-06-26T23:59:59+07:00')).toBe(false)
    expect(isDue(record(null), now)).toBe(true)
  })

  it('is over at the minute that it names', () => {
    expect(isOver(record(null, '2024-06-27T08:00+07:00'), now)).toBe(true)
    expect(isOver(record(null, '2024-06-27T08:01+07:00'), now)).toBe(false)
    expect(isOver(record(null), now)).toBe(false)
  })
})

describe('the next change that comes by itself', () => {
  it('is the nearest appearance or end still ahead', () => {
    const articles = [
      record('2024-06-27T09:00+07:00'),
      record('2020-01-01', '2024-06-27T08:30+07:00'),
      record('2024-06-28'),
    ]
    expect(nextChange(articles, now)).toBe('2024-06-27T08:30+07:00')
    expect(nextChange(articles, '2024-06-27T08:30:00+07:00')).toBe('2024-06-27T09:00+07:00')
    expect(nextChange(articles, '2024-06-27T09:00:00+07:00')).toBe('2024-06-28')
    expect(nextChange(articles, '2024-06-28T00:00:00+07:00')).toBeNull()
  })

  it('takes no notice of drafts and withdrawn articles', () => {
    expect(
      nextChange([record('2024-06-28', null, 'draft'), record('2024-06-28', null, 'withdrawn')], now),
    ).toBeNull()
  })
})

it('reads a moment of content as milliseconds, a day alone as its midnight in Vietnam', () => {
  expect(momentTime('2024-06-27T08:00+07:00')).toBe(Date.UTC(2024, 5, 27, 1))
  expect(momentTime('2024-06-27')).toBe(Date.UTC(2024, 5, 26, 17))
})
