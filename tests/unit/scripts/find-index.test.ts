import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findIndex } from '../../../scripts/search/find-index.ts'

function makeSites(minutes: Readonly<Record<string, number>>): string {
  const root = mkdtempSync(join(tmpdir(), 'tim-chi-muc-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [site, minute] of Object.entries(minutes)) {
    const folder = join(root, site, 'pagefind')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'pagefind-entry.json'), '{}')
    utimesSync(join(folder, 'pagefind-entry.json'), minute * 60, minute * 60)
  }
  return root
}

describe('the index that a terminal searches', () => {
  it('is the newest, of a site that runs as of one that was built', () => {
    const root = makeSites({ dist: 1, 'site/current': 2 })
    const sites = [join(root, 'dist'), join(root, 'site')]
    expect(findIndex(sites)).toMatchObject({ site: join(root, 'site/current'), written: new Date(120_000) })
    expect(findIndex(sites.slice(0, 1)).folder).toBe(join(root, 'dist/pagefind'))
  })

  it('is asked for by the commands that make one, where there is none', () => {
    const root = makeSites({})
    expect(() => findIndex([join(root, 'dist')])).toThrow(
      /Không thấy chỉ mục.*dist\.\n.*npm start.*npm run build/u,
    )
  })
})
