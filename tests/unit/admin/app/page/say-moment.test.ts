import { describe, expect, it } from 'vitest'
import { sayMoment } from '#admin/app/page/say-moment.ts'

const now = new Date('2026-11-23T01:30:00Z')

describe('sayMoment', () => {
  it('names today and yesterday by the clock of Vietnam', () => {
    expect(sayMoment('2026-11-23T00:15:00Z', now)).toBe('07:15 hôm nay')
    expect(sayMoment('2026-11-22T17:30:00Z', now)).toBe('00:30 hôm nay')
    expect(sayMoment('2026-11-22T16:59:00+00:00', now)).toBe('23:59 hôm qua')
  })

  it('gives older moments with their day', () => {
    expect(sayMoment('2023-12-28T17:00:00+07:00', now)).toBe('28/12/2023 17:00')
  })

  it('leaves alone what is no moment', () => {
    expect(sayMoment('chưa rõ', now)).toBe('chưa rõ')
  })
})
