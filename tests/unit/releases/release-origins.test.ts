import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openReleaseOrigins } from '#src/releases/release-origins.ts'
import { openReleaseStore } from '#src/releases/release-store.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ky-yeu-origins-'))
  return () => rmSync(folder, { recursive: true })
})

describe('what releases were made from', () => {
  const open = () => openReleaseOrigins(join(folder, 'origins'))

  it('is known of the last release and of the one before, which is the last where a process dies now', () => {
    const origins = open()
    origins.keep('a', 'thứ nhất', null)
    origins.keep('b', 'thứ hai', 'a')
    expect([open().of('a'), open().of('b')]).toEqual(['thứ nhất', 'thứ hai'])
    open().keep('c', 'thứ ba', 'b')
    expect([open().of('a'), open().of('b'), open().of('c')]).toEqual([null, 'thứ hai', 'thứ ba'])
  })

  it('is replaced where the same release was made from something else, and forgotten where nothing is said', () => {
    open().keep('a', 'thứ nhất', null)
    open().keep('a', 'thứ hai', 'a')
    expect(open().of('a')).toBe('thứ hai')
    open().keep('a', null, 'a')
    expect(open().of('a')).toBeNull()
  })

  it('is unknown where the file is broken', () => {
    for (const text of ['', '[1', 'null', '{"a": 5}']) {
      writeFileSync(join(folder, 'origins'), text)
      expect(open().of('a')).toBeNull()
    }
  })
})

describe('a release store', () => {
  it('gives back at its next start what its newest release was made from', async () => {
    const store = openReleaseStore(folder)
    expect(store.origin()).toBeNull()
    store.write('index.html', 'một')
    await store.save('commit 1')
    expect(store.origin()).toBe('commit 1')
    await store.save('commit 2')
    store.write('index.html', 'hai')
    await store.save('commit 3')
    await store.close()
    const again = openReleaseStore(folder)
    expect(again.origin()).toBe('commit 3')
    await again.rollback(again.releases()[1]?.id ?? '')
    await again.close()
    const third = openReleaseStore(folder)
    expect(third.origin()).toBe('commit 3')
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('một')
    third.write('index.html', 'ba')
    await third.save()
    expect(third.origin()).toBeNull()
    await third.close()
  })

  it('knows what is shown where it was killed before the next release was named', async () => {
    const store = openReleaseStore(folder)
    store.write('index.html', 'một')
    await store.save('commit 1')
    const shown = Object.keys(JSON.parse(readFileSync(join(folder, 'origins'), 'utf8')) as object)[0] ?? ''
    openReleaseOrigins(join(folder, 'origins')).keep('một-bản-chưa-có-tên', 'commit 2', shown)
    await store.close()
    const again = openReleaseStore(folder)
    expect(again.origin()).toBe('commit 1')
    await again.close()
  })
})
