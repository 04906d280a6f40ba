import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PublishedFolder } from './published-folder.ts'

/** Copies every file below a folder into the published one under the same path. Gives their paths and how many were new. */
export function copyAssets(from: string, to: PublishedFolder): { paths: string[]; written: number } {
  if (!existsSync(from)) return { paths: [], written: 0 }
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) =>
    join(parentPath, name).slice(join(from, '/').length).split(sep).join('/'),
  )
  const written = paths.filter((path) => to.write(path, readFileSync(join(from, path)))).length
  return { paths, written }
}
