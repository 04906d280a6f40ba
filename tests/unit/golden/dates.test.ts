import { describe, expect, it } from 'vitest'
import { findAnniversary } from '#src/dates/find-anniversary.ts'
import { findEventDate } from '#src/dates/find-event-date.ts'
import { findPeriods } from '#src/dates/find-periods.ts'
import { findPublished } from '#src/dates/find-published.ts'
import { goldenSeeds, seedLines, seedParagraphs } from './seeds.ts'

describe.each(goldenSeeds)('seed $id', (seed) => {
  const event = findEventDate(seedParagraphs(seed), { published: seed.published?.iso ?? null })

  it('has its publication date', () => {
    const found = seedLines(seed)
      .map(findPublished)
      .find((moment) => moment !== null)
    expect(found === undefined ? null : { iso: found.iso, raw: found.raw }).toEqual(seed.published)
  })

  it('has its event date', () => {
    const found =
      event === null ? null : { iso: event.iso, raw: event.raw, part: event.part, yearFrom: event.yearFrom }
    expect(found).toEqual(seed.event)
  })

  it('has its periods', () => {
    const eventYear = event === null ? null : Number(event.iso.slice(0, 4))
    expect(findPeriods(seedParagraphs(seed), { eventYear })).toEqual(seed.period)
  })

  it('has its anniversary', () => {
    const found = findAnniversary(seed.title.text ?? '')
    const whole = found === null ? undefined : { from: found.from, to: found.to, raw: found.raw }
    expect(whole).toEqual(seed.anniversary)
  })
})
