import { describe, expect, it } from 'vitest'
import { standingOf } from '#admin/app/workflow/standing.ts'

const now = new Date('2024-06-27T10:00:00+07:00')

describe('standingOf', () => {
  it.each([
    [{ status: 'published' }, 'live'],
    [{ status: 'published', published: '2024-06-27T09:59+07:00' }, 'live'],
    [{ status: 'published', published: '2024-06-27T10:01+07:00' }, 'due'],
    [{ status: 'published', expires: '2024-06-27T10:00+07:00' }, 'over'],
    [{ status: 'published', expires: 'mai' }, 'live'],
    [{ status: 'withdrawn', published: '2024-06-27T10:01+07:00' }, 'hidden'],
    [{ status: 'draft' }, 'hidden'],
    [{ name: 'Hội nghị' }, 'live'],
  ] as const)('says of %j: %s', (values, standing) => {
    expect(standingOf(values, now)).toBe(standing)
  })
})
