import { expect, it } from 'vitest'
import { findFigures } from '#src/figures/find-figures.ts'
import { goldenSeeds, seedParagraphs } from './seeds.ts'

it.each(goldenSeeds)('seed $id has its figures', (seed) => {
  const found = seedParagraphs(seed).flatMap((paragraph) => findFigures(paragraph))
  const plain = found.map(({ start: _start, end: _end, ...figure }) => figure)
  expect(plain).toEqual(seed.figures)
})
