import { describe, expect, it } from 'vitest'
import { findCongresses } from '#src/conferences/find-congresses.ts'
import { findKhoa } from '#src/conferences/find-khoa.ts'
import { findKind } from '#src/conferences/find-kind.ts'
import { findSession } from '#src/conferences/find-session.ts'
import { findTerm } from '#src/conferences/find-term.ts'
import { goldenSeeds, seedParagraphs } from './seeds.ts'

describe.each(goldenSeeds)('seed $id', (seed) => {
  const text = seedParagraphs(seed).join('\n')
  const title = seed.title.text

  it('has its kind', () => {
    expect(findKind(title, text)).toBe(seed.kind)
  })

  it('has its session', () => {
    const found = findSession(title, text)
    const { n, raw, crossCheck } = found ?? {}
    expect(found === null ? null : crossCheck === undefined ? { n, raw } : { n, raw, crossCheck }).toEqual(
      seed.session,
    )
  })

  it('has its khóa', () => {
    expect(findKhoa(title, text)?.n ?? null).toBe(seed.khoa)
  })

  it('has its term', () => {
    const year = Number((seed.event ?? seed.published)?.iso.slice(0, 4))
    expect(findTerm({ title, text, body: seed.org.raw, year })?.term ?? null).toBe(seed.term)
  })

  it('has its congresses', () => {
    const found = findCongresses(text).map(({ raw, level, n, term, mentions }) =>
      mentions > 1 ? { raw, level, n, term, mentions } : { raw, level, n, term },
    )
    expect(found).toEqual(seed.congresses)
  })
})
