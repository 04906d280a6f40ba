import { expect, it } from 'vitest'
import { findCitations } from '#src/citations/find-citations.ts'
import { goldenSeeds, seedLines } from './seeds.ts'

it.each(goldenSeeds)('seed $id has its documents', (seed) => {
  const found = seedLines(seed).flatMap((line) => findCitations(line))
  const plain = found.map(({ raw, type, number, date, issuer, scope }) => ({
    raw,
    type,
    number,
    date,
    issuer,
    scope,
  }))
  expect(plain).toEqual(seed.documents)
})
