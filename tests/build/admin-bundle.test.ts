import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminBuild, buildAdmin } from '#admin/app/build.ts'

describe('buildAdmin', () => {
  let out = ''
  let first: AdminBuild | undefined

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'admin-'))
    first = await buildAdmin(out)
  }, 120_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

  it('builds once, and not again from the same inputs', async () => {
    expect(first?.built).toBe(true)
    expect((await buildAdmin(out)).built).toBe(false)
  })

  it('makes a page without inline code or styles, whose parts all lie below /admin/', async () => {
    const page = await readFile(join(out, 'index.html'), 'utf8')
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address ?? '')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/u)
    expect(addresses.filter((address) => address !== 'data:,')).not.toHaveLength(0)
    for (const address of addresses) expect(address).toMatch(/^(?:\/admin\/assets\/[\w.-]+|data:,)$/u)
  })

  it('brings its own fonts and no back end of a forge', async () => {
    const names = await readdir(join(out, 'assets'))
    expect(names.filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(3)
    const main = names.find((name) => /^index-.*\.js$/u.test(name)) ?? ''
    const code = await readFile(join(out, 'assets', main), 'utf8')
    expect(code).not.toContain('api.github.com')
    expect(code).not.toMatch(/new Function\(/u)
  })

  it('is the production form whatever NODE_ENV says, as here “test”', async () => {
    expect(process.env['NODE_ENV']).not.toBe('production')
    const names = (await readdir(join(out, 'assets'))).filter((name) => name.endsWith('.js'))
    const codes = await Promise.all(names.map((name) => readFile(join(out, 'assets', name), 'utf8')))
    expect(codes.filter((code) => code.includes('jsxDEV'))).toEqual([])
  })
})
