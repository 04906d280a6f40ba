import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openData } from '#admin/server/data/open-data.ts'
import { EntryCache } from '#admin/server/entries/entry-cache.ts'
import { readFacts } from '#admin/server/entries/entry-facts.ts'
import { temporaryFolder } from '../temporary-repository.ts'
import { listedSource } from './temporary-index.ts'

const front = listedSource('Hội nghị lần thứ 20')
const entry = { blob: 'a1', revision: 'r1', front, facts: readFacts(front) }
const known = { blob: 'a1', revision: 'r1', facts: entry.facts }

describe('the cache of front matter', () => {
  it('keeps what was read until the newsroom is opened again', async () => {
    const data = await temporaryFolder()
    new EntryCache(openData(data)).keep([entry])
    const again = new EntryCache(openData(data))
    expect(again.find('a1')).toEqual(known)
    expect(again.front('a1')).toBe(front)
    expect(again.all()).toEqual(new Map([['a1', known]]))
    again.prune(new Set())
    expect(again.find('a1')).toBeNull()
  })

  it('forgets what an older version of the program read', async () => {
    const data = await temporaryFolder()
    new EntryCache(openData(data)).keep([entry])
    const older = new DatabaseSync(join(data, 'entries.sqlite'))
    older.exec('PRAGMA user_version = 999')
    older.close()
    expect(new EntryCache(openData(data)).find('a1')).toBeNull()
  })

  it('stays in memory where the disk takes no file', async () => {
    const data = await temporaryFolder()
    await mkdir(join(data, 'entries.sqlite'))
    await writeFile(join(data, 'entries.sqlite', 'x'), '')
    const cache = new EntryCache(openData(data))
    cache.keep([entry])
    expect(cache.find('a1')).toEqual(known)
    await rm(join(data, 'entries.sqlite'), { recursive: true })
  })

  it('goes on when something cannot be kept', () => {
    const cache = new EntryCache(new DatabaseSync(':memory:'))
    const broken = { ...entry, blob: 'b2', front: null as unknown as string }
    cache.keep([entry, broken])
    expect(cache.find('a1')).toBeNull()
    cache.keep([entry])
    expect(cache.find('a1')).toEqual(known)
  })
})
