import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measure } from '../benchmarks/measure.ts'
import { makeEleventySite, makeHugoSite } from '../benchmarks/rivals.ts'

/** How long another builder takes for the whole site. */
export interface RivalBuild {
  readonly name: string
  readonly milliseconds: number
}

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const eleventy = resolve(import.meta.dirname, '../../node_modules/@11ty/eleventy/cmd.cjs')

/** Builds the same content once with Eleventy and, where it is installed, with Hugo. `home` is our home page, for head and foot. */
export async function measureRivalBuilds(
  corpus: string,
  files: readonly string[],
  home: string,
): Promise<RivalBuild[]> {
  const work = mkdtempSync(join(tmpdir(), 'ky-yeu-rivals-'))
  try {
    const folders = { eleventy: join(work, 'eleventy'), hugo: join(work, 'hugo') }
    makeEleventySite({ corpus, files, home, folder: folders.eleventy })
    const command = [process.execPath, eleventy, '--config=eleventy.config.mjs']
    const first = await measure(command, folders.eleventy)
    const builds = [{ name: 'Eleventy', milliseconds: Math.round(first.wall * 1000) }]
    if (!hasHugo()) return builds
    makeHugoSite({ corpus, files, home, folder: folders.hugo })
    const second = await measure(['hugo', '--quiet', '--cacheDir', join(folders.hugo, 'cache')], folders.hugo)
    return [...builds, { name: 'Hugo', milliseconds: Math.round(second.wall * 1000) }]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
