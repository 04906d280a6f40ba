import { describe, expect, it } from 'vitest'
import { emptyEntry, readEntry } from '#src/search/shards/index-entry.ts'
import { PackError } from '#src/search/shards/pack.ts'

describe('readEntry', () => {
  it('reads which shards there are', () => {
    const entry = { format: 2, shards: [{ id: '0123456789abcdef', masked: [4, 9] }] } as const
    expect(readEntry(JSON.stringify(entry))).toEqual(entry)
    expect(readEntry(JSON.stringify(emptyEntry))).toEqual(emptyEntry)
  })

  it.each([7, 'AQ', 'AQ=A', 'A_==', '<b>='])('refuses %j as the head of a shard', (head) => {
    const entry = { format: 2, shards: [{ id: '0a', masked: [], head }] }
    expect(() => readEntry(JSON.stringify(entry))).toThrow(PackError)
  })

  it('says what it got where another index lies there', () => {
    const reading = () => readEntry('{"version":"1.6.0","languages":{}}')
    expect(reading).toThrow(PackError)
    expect(reading).toThrow('search index: expected pagefind-entry.json of format 2, got {"version":"1.6.0"')
  })
})
