import { describe, expect, it } from 'vitest'
import { openPace } from '#admin/server/search/pace.ts'

describe('the pace of questions', () => {
  it('lets an address ask a few at once and then as many a second as it may', () => {
    let now = 0
    const pace = openPace({ burst: 2, perSecond: 4 }, () => now)
    expect([pace.take('a'), pace.take('a'), pace.take('a')]).toEqual([0, 0, 1])
    now = 250
    expect([pace.take('a'), pace.take('a')]).toEqual([0, 1])
  })

  it('saves no more than its burst while nobody asks', () => {
    let now = 0
    const pace = openPace({ burst: 2, perSecond: 4 }, () => now)
    pace.take('a')
    now = 3_600_000
    expect([pace.take('a'), pace.take('a'), pace.take('a')]).toEqual([0, 0, 1])
  })

  it('counts each address alone', () => {
    const pace = openPace({ burst: 1, perSecond: 1 }, () => 0)
    expect([pace.take('a'), pace.take('b'), pace.take('a')]).toEqual([0, 0, 1])
  })

  it('forgets who has not asked for longest, however many ask', () => {
    const pace = openPace({ burst: 1, perSecond: 1 }, () => 0)
    for (let number = 0; number <= 10_000; number += 1) pace.take(String(number))
    expect([pace.take('10000'), pace.take('0')]).toEqual([1, 0])
  })
})
