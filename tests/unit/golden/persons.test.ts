import { expect, it } from 'vitest'
import { findPersons } from '#src/persons/find-persons.ts'
import { goldenSeeds, seedLines } from './seeds.ts'

it.each(goldenSeeds)('seed $id has its persons', (seed) => {
  const found = findPersons(seedLines(seed).join('\n'))
  expect(found.map(({ name, office, mentions }) => ({ name, office, mentions }))).toEqual(seed.persons)
})
