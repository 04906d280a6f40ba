import { expect, it } from 'vitest'
import { mostPairs, type Pair, tellingPairs } from '#src/search/engine/telling-pairs.ts'

it('keeps pairs of rare words', () => {
  const pairs = Array.from({ length: mostPairs + 20 }, (_, at): Pair => [`a${at}`, `b${at}`])
  const kept = tellingPairs(pairs, (word) => 500 - Number(word.slice(1)))
  expect(kept).toHaveLength(mostPairs)
  expect(kept.map(([first]) => first)).not.toContain('a0')
  expect(kept[0]).toEqual([`a${mostPairs + 19}`, `b${mostPairs + 19}`])
})

it('asks for no pair of a word that no article holds', () => {
  const pairs: Pair[] = [
    ['hoi', 'nghi'],
    ['nghi', 'xyzzy'],
  ]
  expect(tellingPairs(pairs, (word) => (word === 'xyzzy' ? 0 : 7))).toEqual([['hoi', 'nghi']])
})
