import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAddresses } from '#src/archive/list-addresses.ts'
import { withLock } from '#src/publishing/lock.ts'
import { outputPath } from '#src/archive/output-path.ts'
import { makeFixtureSite, now, project } from './fixture-site.ts'

const site = makeFixtureSite()
const staticOut = `${site.out}-static`
let addresses: string[] = []

function runAstroBuild(): Promise<number | null> {
  const env = { ...process.env, KY_YEU_CONTENT: site.content, KY_YEU_OUT: staticOut, KY_YEU_NOW: now }
  // Vitest's own setting would make Astro take this for a development server.
  delete (env as NodeJS.ProcessEnv)['NODE_ENV']
  const astro = join(project, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [astro, 'build'], { cwd: project, env, stdio: 'ignore' })
  return new Promise((resolve) => {
    child.on('close', resolve)
  })
}

beforeAll(async () => {
  const publisher = await site.open()
  await publisher.publishAll()
  addresses = listAddresses(publisher.archive())
  expect(await withLock(join(project, '.cache/astro.lock'), runAstroBuild)).toBe(0)
})

afterAll(() => site.drop())

it('gives every page byte for byte as plain `astro build` does', () => {
  const paths = addresses.map((address) => outputPath(address) ?? '')
  const different = paths.filter(
    (path) => !readFileSync(join(site.out, path)).equals(readFileSync(join(staticOut, path))),
  )
  expect(paths.length).toBeGreaterThan(80)
  expect(different).toEqual([])
})
