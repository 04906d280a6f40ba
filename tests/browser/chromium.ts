import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import bundled, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Whether the Chromium of the packages is made for this machine. */
const fits = process.platform === 'linux' && process.arch === 'x64'

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0
}

/** The Chromium that comes with the packages, with the libraries a bare server lacks. */
async function unpackBundled(): Promise<string> {
  const path = await bundled.executablePath()
  if (starts(path)) return path
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  if (!existsSync(join(tmpdir(), 'al2023'))) await inflate(join(bin, 'al2023.tar.br'))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  return path
}

/**
 * Path of the Chromium that tests run in: `CHROMIUM_PATH`, else the one of the project's own packages, which is the same
 * everywhere and takes half the time of a desktop's, else, on machines it is not made for, an installed one.
 */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  return given ?? (fits ? undefined : installed.find((path) => existsSync(path))) ?? (await unpackBundled())
}

/** Flags for a headless Chromium in a container that has no outside network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
