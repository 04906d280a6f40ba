import { describe, expect, it } from 'vitest'
import { codeOf } from '#src/search/shards/coded-articles.ts'
import { PackError } from '#src/search/shards/pack.ts'
import {
  addPair,
  articlesOfPair,
  growPairs,
  openPairs,
  packPairs,
  type PairColumns,
} from '#src/search/shards/pair-bucket.ts'

const first = 0xc0000000

const columns: PairColumns = {
  hashes: [first, 0xffffffff],
  ends: [2, 5],
  pages: [4, 9, 1, 11, 70_010],
  codes: [codeOf(1, false), codeOf(8, true), codeOf(1, false), codeOf(1, false), codeOf(2, false)],
}

describe('a bucket of pairs', () => {
  it('gives back what it was made of', () => {
    const opened = openPairs(packPairs(columns, first), first)
    expect(articlesOfPair(opened, first)).toEqual({
      pages: Uint32Array.of(4, 9),
      codes: Uint8Array.of(2, 17),
    })
    expect(articlesOfPair(opened, 0xffffffff)).toEqual({
      pages: Uint32Array.of(1, 11, 70_010),
      codes: Uint8Array.of(2, 2, 4),
    })
  })

  it.each([0, first + 1, 0xfffffffe])('has no articles of a pair it does not hold: %i', (hash) => {
    expect(articlesOfPair(openPairs(packPairs(columns, first), first), hash)).toBeNull()
  })

  it('may be put together pair by pair', () => {
    const grown = growPairs()
    addPair(grown, columns, 0)
    addPair(grown, columns, 1)
    expect(grown).toEqual(columns)
  })

  it('may be empty', () => {
    expect(articlesOfPair(openPairs(packPairs(growPairs(), 0), 0), 7)).toBeNull()
  })

  it('that is cut off is said to be broken, wherever it ends', () => {
    const bytes = packPairs(columns, first)
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => openPairs(bytes.subarray(0, length), first)).toThrow(PackError)
  })
})
