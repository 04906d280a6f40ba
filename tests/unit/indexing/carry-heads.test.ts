import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { carryHeads } from '#src/indexing/carry-heads.ts'
import { readEntry } from '#src/search/shards/index-entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const entry = readEntry('{"format":2,"shards":[{"id":"0a","masked":[3]},{"id":"0b","masked":[]}]}')

/** The entry with heads of so many bytes; of a shard without a number there is no file. */
function carry(sizes: Readonly<Record<string, number>>) {
  for (const [shard, size] of Object.entries(sizes))
    writeFileSync(join(folder, shard), gzipSync(new Uint8Array(size).fill(7)))
  return carryHeads(entry, {
    fileOf: (path) => join(folder, Object.keys(sizes).find((shard) => path.includes(shard)) ?? 'none'),
  })
}

describe('carryHeads', () => {
  it('puts small heads into the entry, one beside each shard', () => {
    const { shards } = carry({ '0a': 2, '0b': 3 })
    expect(shards).toEqual([
      { id: '0a', masked: [3], head: 'Bwc=' },
      { id: '0b', masked: [], head: 'BwcH' },
    ])
  })

  it('leaves the entry as it is where the heads are large together, or one is missing', () => {
    expect(carry({ '0a': 20_000, '0b': 20_000 })).toEqual(entry)
    expect(carry({ '0a': 20 })).toEqual(entry)
  })
})
