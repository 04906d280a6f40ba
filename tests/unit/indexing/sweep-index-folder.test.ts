import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sweepIndexFolder } from '#src/indexing/sweep-index-folder.ts'

let site = ''
const day = 86_400_000

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'quet-chi-muc-'))
  mkdirSync(join(site, 'pagefind/shards/0a'), { recursive: true })
  mkdirSync(join(site, 'pagefind.123e4567-e89b-12d3-a456-426614174000'))
  mkdirSync(join(site, 'pagefind.old-notes'))
  writeFileSync(join(site, 'pagefind/pagefind.js'), '')
  writeFileSync(join(site, 'pagefind/shards/0a/pages.pack'), '')
  return () => rmSync(site, { recursive: true })
})

function files(): string[] {
  return readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  )
}

describe('sweepIndexFolder', () => {
  it('removes what nobody accounts for after eight days, not what is in use', () => {
    sweepIndexFolder(join(site, 'pagefind'), new Set(['shards/0a/pages.pack']), Date.now() + 9 * day)
    expect(files()).toEqual(['shards/0a/pages.pack'])
  })

  it('leaves retired files to their week', () => {
    sweepIndexFolder(join(site, 'pagefind'), new Set(), Date.now() + 7 * day)
    expect(files()).toHaveLength(2)
  })

  it('removes folders that an interrupted build of earlier versions left, and no others', () => {
    sweepIndexFolder(join(site, 'pagefind'), new Set())
    expect(readdirSync(site).toSorted()).toEqual(['pagefind', 'pagefind.old-notes'])
  })

  it('has nothing to do where there is no index', () => {
    expect(() => sweepIndexFolder(join(site, 'none'), new Set())).not.toThrow()
  })
})
