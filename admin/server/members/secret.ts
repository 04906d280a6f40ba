import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Name of the file within the data folder. */
export const secretName = 'secret'

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** Makes the file whole or not at all, and never a second time: of two processes that start at once, one wins. */
function makeSecret(file: string): void {
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    rmSync(draft)
  }
}

/**
 * The secret that signs cookies and seals the keys of second factors, kept in the data folder as `secret` (only the
 * newsroom's own user reads it), made at the first start. Whoever removes the file signs everybody out.
 */
export function readSecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, secretName)
  makeSecret(file)
  return readFileSync(file, 'utf8').trim()
}
