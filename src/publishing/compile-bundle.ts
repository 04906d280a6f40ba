import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from './lock.ts'
import { hashSources } from './source-hash.ts'

/** What the bundle is made of; the content is no part of it. */
const bundleSources = ['src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']

/** Bundles kept beside the newest, for processes that still hold one. */
const keptBundles = 3

/** The compilation of pages and components failed; `log` is what Astro printed. */
class BundleError extends Error {
  readonly log: string
  constructor(log: string) {
    super(`Astro could not compile the pages (expected exit code 0):\n${log.slice(-4000)}`)
    this.name = 'BundleError'
    this.log = log
  }
}

// A child process: the compiler's memory goes back to the machine before the first page is rendered.
function runAstro(root: string, out: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, KY_YEU_RESIDENT: '1', KY_YEU_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (data: Buffer) => (log += data.toString()))
  child.stderr.on('data', (data: Buffer) => (log += data.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new BundleError(log))
    })
  })
}

async function dropOldBundles(folder: string): Promise<void> {
  const names = await readdir(folder)
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = dated.toSorted((a, b) => b.time - a.time).slice(keptBundles)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })))
}

/** What the bundle of a project is called: a hash of everything it is made of. */
export function nameBundle(root: string): string {
  return hashSources(root, bundleSources)
}

/**
 * Compiles pages and components to a server bundle with Astro's own compiler, or finds the one
 * compiled before: bundles are kept in `bundle` of the caches under their names. About three
 * seconds, whatever the number of articles. Gives the folder that holds `server/` and `client/`.
 *
 * @throws BundleError where Astro cannot compile them.
 */
export async function compileBundle(root: string, caches: string, name: string): Promise<string> {
  const bundles = join(caches, 'bundle')
  const folder = join(bundles, name)
  const isThere = (): boolean => existsSync(join(folder, 'server/entry.mjs'))
  if (isThere()) return folder
  await mkdir(bundles, { recursive: true })
  await mkdir(join(root, '.cache'), { recursive: true })
  // Two compilations in one project spoil each other's `.astro` folder, wherever they write to.
  await withLock(join(root, '.cache/astro.lock'), async () => {
    if (isThere()) return
    const partial = join(caches, 'bundle-partial')
    await rm(partial, { recursive: true, force: true })
    await runAstro(root, partial)
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
    await dropOldBundles(bundles)
  })
  return folder
}
