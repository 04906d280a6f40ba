import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { keptMilliseconds } from '#src/releases/retired-files.ts'

const day = 86_400_000

function listOld(folder: string, before: number): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => statSync(file).mtimeMs < before)
  } catch {
    // There is no index yet.
    return []
  }
}

function removeLeftovers(folder: string): void {
  const leftover = new RegExp(`^${basename(folder)}\\.[0-9a-f-]{36}$`, 'u')
  for (const name of readdirSync(dirname(folder)))
    if (leftover.test(name)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
}

/**
 * Removes files of the index that nobody accounts for: those a killed process wrote and did not announce, and those of
 * versions before. Retired files go after a week by themselves, so only older ones can be such; `known` are those in
 * use, relative to the folder. `now` is in milliseconds.
 */
export function sweepIndexFolder(
  folder: string,
  known: Pick<ReadonlySet<string>, 'has'>,
  now = Date.now(),
): void {
  removeLeftovers(folder)
  for (const file of listOld(folder, now - keptMilliseconds - day))
    if (!known.has(relative(folder, file).split(sep).join('/'))) rmSync(file, { force: true })
}
