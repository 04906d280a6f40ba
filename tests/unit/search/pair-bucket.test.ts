import { describe, expect, it } from 'vitest'
import { codeOf } from '#src/search/coded-articles.ts'
import { PackError } from '#src/search/pack.ts'
import { articlesOfPair, growPairs, openPairs, packPairs } from '#src/search/pair-bucket.ts'

const first = 0xc0000000

function pairs() {
  const grown = growPairs()
  const pages = [4, 9, 1, 70_000]
  const codes = [codeOf(1, false), codeOf(8, true), codeOf(1, false), codeOf(2, false)]
  grown.add(first, { pages, codes }, 0, 2)
  grown.add(0xffffffff, { pages, codes }, 2, 3)
  grown.extend({ pages, codes }, 2, 4, 10)
  return grown.columns
}

describe('a bucket of pairs', () => {
  it('gives back what it was made of', () => {
    const opened = openPairs(packPairs(pairs(), first), first)
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
    expect(articlesOfPair(openPairs(packPairs(pairs(), first), first), hash)).toBeNull()
  })

  it('may be empty', () => {
    expect(articlesOfPair(openPairs(packPairs(growPairs().columns, 0), 0), 7)).toBeNull()
  })

  it('that is cut off is said to be broken, wherever it ends', () => {
    const bytes = packPairs(pairs(), first)
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => openPairs(bytes.subarray(0, length), first)).toThrow(PackError)
  })
})
