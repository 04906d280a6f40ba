import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { applyPatches } from './build/apply-patches.ts'
import { ownColours } from './build/own-colours.ts'
import { ownExtensions } from './build/own-extensions.ts'
import { readableClasses } from './build/readable-classes.ts'
import { withoutConfigCheck } from './build/without-config-check.ts'

const app = dirname(fileURLToPath(import.meta.url))
const root = join(app, '../..')

/** What the bundle is made from, besides the packages that the lock file names. */
const inputs = [
  'admin/app/**/*.{ts,tsx,css,html,json}',
  'src/{archive,bodies,citations,dates,markdown,schema,versions,vietnamese}/**/*.ts',
  'package-lock.json',
]

async function hashInputs(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(inputs, { cwd: root, exclude: ['**/node_modules/**'] })) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

/** The editor, and the pages beside it: each a folder with an `index.html`, whose name is its address. */
const pages = ['.', 'tai-khoan', 'hen-gio', 'thung-rac', 'ban-phat-hanh', 'thanh-vien', 'nhat-ky']

/** Vite configuration of the admin: served below /admin/, no inline code, no CDN. */
export function adminBuild(out: string): InlineConfig {
  return {
    configFile: false,
    root: app,
    base: '/admin/',
    logLevel: 'error',
    plugins: [withoutConfigCheck(), ownExtensions(), ownColours(), applyPatches(), readableClasses()],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Whatever NODE_ENV a test or a shell has: the development form of JSX needs a React that is not in the bundle.
    oxc: { jsx: { development: false } },
    resolve: {
      alias: { path: 'path-browserify', '#admin': join(root, 'admin'), '#src': join(root, 'src') },
      dedupe: ['react', 'react-dom', 'immutable'],
    },
    build: {
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(app, page, 'index.html')) },
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
      target: 'es2023',
    },
  }
}

/** What one call of `buildAdmin` did. */
export interface AdminBuild {
  readonly built: boolean
  readonly milliseconds: number
}

/**
 * Builds the admin into a folder; does nothing where the folder holds a build of the same inputs.
 * Throws what Vite throws.
 */
export async function buildAdmin(out: string): Promise<AdminBuild> {
  const start = performance.now()
  const stamp = join(out, 'inputs.sha256')
  const hash = await hashInputs()
  const isFresh = existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash
  if (!isFresh) {
    await rm(stamp, { force: true })
    await build(adminBuild(out))
    await mkdir(out, { recursive: true })
    await writeFile(stamp, hash)
  }
  return { built: !isFresh, milliseconds: Math.round(performance.now() - start) }
}
