import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PublishedFolder } from './published-folder.ts'

function filesBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(files.map((file) => [file.slice(join(folder, '/').length).split(sep).join('/'), file]))
}

/**
 * Copies every file of some folders into the published one under the same path; of two with one path that of
 * the later folder counts. Gives their paths and how many were written.
 */
export function copyAssets(
  folders: readonly string[],
  to: PublishedFolder,
): { paths: string[]; written: number } {
  const files = new Map(folders.flatMap((folder) => [...filesBelow(folder)]))
  const written = [...files].filter(([path, file]) => to.write(path, readFileSync(file))).length
  return { paths: [...files.keys()], written }
}
