import { describe, expect, it } from 'vitest'
import { bucketOf, firstOf, hashPair } from '#src/search/shards/pair-hash.ts'

const syllables = ['dang', 'bo', 'khoi', 'co', 'quan', 'uy', 'ban', 'hoi', 'nghi', 'tinh', '19', '2024', 'vu']

describe('hashPair', () => {
  it('stays what it is: files of the index are found by it', () => {
    expect(hashPair('co', 'quan')).toBe(591_329_490)
    expect(hashPair('ủy', 'ban')).not.toBe(hashPair('uy', 'ban'))
  })

  it('tells the order of the words and where they part', () => {
    expect(hashPair('quan', 'co')).not.toBe(hashPair('co', 'quan'))
    expect(hashPair('an', 'hoa')).not.toBe(hashPair('anh', 'oa'))
  })

  it('spreads like words over all buckets', () => {
    const hashes = Array.from({ length: 400 }, (_, at) =>
      syllables.map((word) => hashPair(word, `${word}${String(at)}`)),
    )
    const filled = Map.groupBy(hashes.flat(), (hash) => bucketOf(hash, 4))
    expect(filled.size).toBe(16)
    expect(Math.max(...[...filled.values()].map((bucket) => bucket.length))).toBeLessThan(400)
  })
})

describe('the bucket of a hash', () => {
  it.each([0, 1, 13])('holds hashes from its first on, cut by %i bits', (bits) => {
    for (const hash of [0, 1, 0x7fffffff, 0x80000000, 0xffffffff]) {
      const bucket = bucketOf(hash, bits)
      expect(bucket).toBeLessThan(2 ** bits)
      expect(firstOf(bucket, bits)).toBeLessThanOrEqual(hash)
      expect(hash - firstOf(bucket, bits)).toBeLessThan(2 ** (32 - bits))
    }
  })
})
