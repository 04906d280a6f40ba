import { describe, expect, it } from 'vitest'
import { findBody } from '#src/bodies/find-body.ts'
import { findProvince } from '#src/bodies/find-province.ts'
import { goldenSeeds, seedParagraphs } from './seeds.ts'

describe.each(goldenSeeds)('seed $id', (seed) => {
  const text = seedParagraphs(seed).join('\n')
  const title = seed.title.text

  it('has its body', () => {
    const found = findBody(title, text)
    expect({ raw: found?.raw, short: found?.short }).toEqual(seed.org)
    expect((found?.where === 'title' ? (title ?? '') : text).slice(found?.start, found?.end)).toBe(
      seed.org.raw,
    )
  })

  it('has its province', () => {
    const { value, how, evidence } = findProvince({ title, text, sourceHost: seed.source?.host ?? null })
    expect(evidence === undefined ? { value, how } : { value, how, evidence }).toEqual(seed.province)
  })
})
