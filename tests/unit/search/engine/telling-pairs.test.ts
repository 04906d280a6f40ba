import { expect, it } from 'vitest'
import type { Pair } from '#src/search/engine/lists.ts'
import { tellingPairs } from '#src/search/engine/telling-pairs.ts'

const shares: Record<string, number> = { dang: 0.2, bo: 0.25, tinh: 0.1, uy: 0.05, buu: 0.001, thieu: 0.0005 }
const shareOf = (word: string): number => shares[word] ?? 0

it('puts pairs of rare words first, but those that hardly ever stand side by side last', () => {
  const pairs: Pair[] = [
    ['dang', 'bo'],
    ['buu', 'thieu'],
    ['bo', 'tinh'],
    ['thieu', 'dang'],
    ['tinh', 'uy'],
  ]
  expect(tellingPairs(pairs, shareOf)).toEqual([
    ['tinh', 'uy'],
    ['bo', 'tinh'],
    ['dang', 'bo'],
    ['thieu', 'dang'],
    ['buu', 'thieu'],
  ])
})

it('asks for no pair of a word that no article holds', () => {
  const pairs: Pair[] = [
    ['dang', 'bo'],
    ['bo', 'xyzzy'],
  ]
  expect(tellingPairs(pairs, shareOf)).toEqual([['dang', 'bo']])
})
