import { readdirSync, renameSync, type Dirent } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import type { ReleaseObjects } from './release-objects.ts'

/** Milliseconds of work after which publishing gets its turn. */
const slice = 5

/** Lets others work now and then. */
function takeTurns(): () => Promise<void> {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < slice) return
    await rest()
    start = performance.now()
  }
}

async function mark(roots: readonly string[], objects: ReleaseObjects): Promise<Set<string>> {
  const pause = takeTurns()
  const marked = new Set(roots)
  // What is added while walking is walked too.
  for (const hash of marked) {
    for (const entry of objects.read(hash)) if (entry.kind === 'folder') marked.add(entry.hash)
    await pause()
  }
  return marked
}

function subfolders(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
}

/** What a sweep needs to know. */
export interface SweepOptions {
  readonly objects: ReleaseObjects
  /** Roots of all releases that stay. */
  readonly roots: readonly string[]
  /** Objects that releases made during the sweep stand on. */
  readonly inUse: ReadonlySet<string>
  /** A folder on the same disk for what is about to go. */
  readonly waiting: string
}

/**
 * Deletes the objects that no release stands on, in small turns beside other work; gives their number. An object
 * leaves its place by a rename, so that a process that is killed leaves none half deleted.
 */
export async function sweepReleases({ objects, roots, inUse, waiting }: SweepOptions): Promise<number> {
  const marked = await mark(roots, objects)
  const pause = takeTurns()
  let count = 0
  for (const { name: start } of subfolders(objects.folder)) {
    for (const { name: end } of subfolders(join(objects.folder, start))) {
      const hash = `${start}${end}`
      if (marked.has(hash) || inUse.has(hash)) continue
      const gone = join(waiting, `gone-${hash}`)
      renameSync(objects.pathOf(hash), gone)
      await rm(gone, { recursive: true })
      count += 1
      await pause()
    }
  }
  return count
}
