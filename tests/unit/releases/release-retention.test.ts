import { describe, expect, it } from 'vitest'
import { momentOf, releaseId } from '#src/releases/release-links.ts'
import { keptReleases } from '#src/releases/release-retention.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const minute = 60_000
const day = 86_400_000

/** Ids of releases so many milliseconds ago. */
function made(...ago: readonly number[]): string[] {
  return ago.map((milliseconds) => releaseId(now - milliseconds))
}

describe('the id of a release', () => {
  it('says its moment and sorts by it', () => {
    expect(releaseId(Date.parse('2026-11-23T06:32:00.417Z'))).toBe('20261123-063200-417')
    expect(momentOf('20261123-063200-417')).toBe('2026-11-23T06:32:00.417Z')
  })
})

describe('keptReleases', () => {
  it('keeps a week', () => {
    const ids = made(0, day, 3 * day, 7 * day - 1, 7 * day, 8 * day)
    expect(keptReleases(ids, now)).toEqual(ids.slice(0, 4))
  })

  it('keeps the last three however old', () => {
    const ids = made(30 * day, 40 * day, 50 * day, 60 * day)
    expect(keptReleases(ids, now)).toEqual(ids.slice(0, 3))
  })

  it('keeps the last of each hour of those before the last fifty', () => {
    const ids = made(...Array.from({ length: 180 }, (_, index) => index * minute))
    const kept = keptReleases(ids, now)
    expect(kept.slice(0, 50)).toEqual(ids.slice(0, 50))
    // Minute 0 was 12:00; after the fiftieth come the rest of hour 11, which has one, and the last of 10 and 09.
    expect(kept.slice(50).map(momentOf)).toEqual(['2026-11-23T10:59:00.000Z', '2026-11-23T09:59:00.000Z'])
  })
})
