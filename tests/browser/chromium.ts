import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import bundled, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that comes with the packages, with the libraries a bare server lacks. */
async function unpackBundled(): Promise<string> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  if (!existsSync(join(tmpdir(), 'al2023'))) await inflate(join(bin, 'al2023.tar.br'))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  return bundled.executablePath()
}

/**
 * Path of the Chromium that tests run in: `CHROMIUM_PATH`, else an installed one, else the one from the
 * project's own packages, so that a machine with nothing but Node and git can run them.
 */
export async function findChromium(): Promise<string> {
  return process.env['CHROMIUM_PATH'] ?? installed.find((path) => existsSync(path)) ?? (await unpackBundled())
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
