import { describe, expect, it } from 'vitest'
import { createPack, PackError } from '#src/search/shards/pack.ts'
import { openHead, packHead, type ShardHead } from '#src/search/shards/shard-head.ts'

const head: ShardHead = {
  lengths: Uint32Array.of(30, 41, 0),
  articles: ['0a1b', '2c3d', '4e5f'],
  heads: ['1', 'can', 'dang'],
  sizes: Uint32Array.of(3000, 20_000, 4),
  common: new Map([
    ['cac', 3],
    ['va', 2],
  ]),
  bits: 13,
  alone: Uint32Array.of(7, 4_000_000_000),
  listed: { words: 70_000, pairs: 90_000 },
}

describe('the head of a shard', () => {
  it('comes back as it was packed', () => {
    expect(openHead(packHead(head))).toEqual(head)
  })

  it('of another time is refused', () => {
    const other = createPack()
    other.number(1)
    expect(() => openHead(other.bytes())).toThrow(PackError)
    expect(() => openHead(other.bytes())).toThrow('search index: expected a shard of format 2, got 1')
  })

  it.each([
    ['names that are not those of its articles', { articles: ['0a1b'] }, '3 names of articles'],
    ['sizes that are not those of its chunks', { sizes: Uint32Array.of(1) }, '3 sizes of chunks'],
    ['more buckets than there could be', { bits: 32 }, 'at most 24 bits of a hash'],
  ])('with %s is refused', (_, wrong, message) => {
    const bytes = packHead({ ...head, ...wrong })
    expect(() => openHead(bytes)).toThrow(PackError)
    expect(() => openHead(bytes)).toThrow(message)
  })

  it('that is cut off is said to be broken, wherever it ends', () => {
    const bytes = packHead(head)
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => openHead(bytes.subarray(0, length))).toThrow(PackError)
  })
})
