import { describe, expect, it } from 'vitest'
import { toRssDate } from '#src/feeds/feed-date.ts'

describe('a date in a feed', () => {
  it('has the English names that RSS asks for and the time of Vietnam', () => {
    expect(toRssDate('2023-12-28T17:00+07:00')).toBe('Thu, 28 Dec 2023 17:00:00 +0700')
    expect(toRssDate('2022-04-08')).toBe('Fri, 08 Apr 2022 00:00:00 +0700')
  })

  it('is refused where there is no day', () => {
    expect(() => toRssDate('27/6/2024')).toThrow(
      'toRssDate: expected YYYY-MM-DD or YYYY-MM-DDTHH:mm+07:00, got "27/6/2024"',
    )
  })
})
