import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Folder that holds the store and the built site of the browser tests; the config makes it. */
export function fixturePlace(): string {
  const place = process.env['KY_YEU_BROWSER_PLACE']
  if (place === undefined)
    throw new Error('KY_YEU_BROWSER_PLACE: expected a folder; run the tests by playwright.')
  return place
}

/** Bytes of a file as the store's main branch has them. */
export function readCommitted(file: string): string {
  return execFileSync('git', ['show', `main:${file}`], {
    cwd: join(fixturePlace(), 'store'),
    encoding: 'utf8',
  })
}

/** Files of a folder in the store's main branch. */
export function listCommitted(folder: string): string[] {
  const names = execFileSync('git', ['ls-tree', '-r', '-z', '--name-only', 'main', folder], {
    cwd: join(fixturePlace(), 'store'),
    encoding: 'utf8',
  })
  return names.split('\0').filter((name) => name !== '')
}
