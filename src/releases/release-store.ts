import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPageWriter, type WriterPlace, type WrittenFile } from './page-writer.ts'
import type { PublishedFolder } from './published-folder.ts'
import type { Release } from './release.ts'
import { describeRelease, openReleaseLinks } from './release-links.ts'
import { holdFolder } from './release-lock.ts'
import { openReleaseOrigins } from './release-origins.ts'
import { openReleaseObjects } from './release-objects.ts'
import { keptReleases } from './release-retention.ts'
import { openReleaseTree } from './release-tree.ts'
import { openRetiredFiles } from './retired-files.ts'
import { sweepReleases } from './sweep-releases.ts'
import { writeRelease } from './write-release.ts'

/** A published folder whose states are kept as releases; readers see `<folder>/current`. */
export interface ReleaseStore extends PublishedFolder {
  /** The releases that are kept, the newest first. */
  releases(): readonly Release[]
  /**
   * Lets readers see an earlier release until the next one is made, which again starts from the newest state of the
   * content. Rejects with an `UnknownReleaseError` for one that is not kept.
   */
  rollback(id: string): Promise<Release>
  /** Deletes releases whose time is over and what only they stood on, beside other work; gives how many folders went. */
  sweep(): Promise<number>
  /** Ends the work with the folder, so that another process may open it. */
  close(): Promise<void>
}

/** How a release store is kept. */
export interface StoreOptions {
  /** The clock, in milliseconds. */
  readonly now?: () => number
  /** How long to wait for another process that is about to end, in milliseconds; default 3000. */
  readonly patience?: number
  /** Told why old releases could not be deleted; default `console.warn`. */
  readonly warn?: (message: string) => void
}

/** How often old releases are looked for, in milliseconds. */
const sweepEvery = 6 * 3_600_000

function sayUnswept(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `${folder}: chưa xoá được các bản phát hành cũ: ${reason}`
}

/**
 * Opens (or makes) a release store:
 *
 *     current -> releases/20261123-063200-417   what a web server serves; replaced by one rename
 *     releases/<id> -> ../objects/ab/cdef…      the root of a release
 *     objects/ab/cdef…/                         immutable folders named by their content
 *     origins                                   what the last releases were made from
 *     waiting/                                  what is not released yet; emptied here
 *
 * Throws a `FolderInUseError` where another process has it open.
 */
export function openReleaseStore(
  folder: string,
  { now = Date.now, patience = 3000, warn = console.warn }: StoreOptions = {},
): ReleaseStore {
  const waiting = join(folder, 'waiting')
  mkdirSync(folder, { recursive: true })
  const letGo = holdFolder(join(folder, 'lock'), patience)
  rmSync(waiting, { recursive: true, force: true })
  mkdirSync(waiting)
  const objects = openReleaseObjects(join(folder, 'objects'))
  const links = openReleaseLinks(folder)
  const [newest] = links.ids()
  const tree = openReleaseTree(newest === undefined ? null : links.hashOf(newest), objects)
  const origins = openReleaseOrigins(join(folder, 'origins'))
  const retired = openRetiredFiles(join(folder, 'retired'))
  const inUse = new Set<string>()
  let queue: Promise<unknown> = Promise.resolve()
  let sweeping: Promise<number> = Promise.resolve(0)
  let swept = 0

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  function base(): string | null {
    return tree.root.hash === null ? null : objects.pathOf(tree.root.hash)
  }

  function writerPlace(): WriterPlace {
    return { kind: 'release', base: base(), waiting }
  }

  function fileOf(path: string): string {
    return tree.find(path)?.waiting ?? join(base() ?? waiting, path)
  }

  /** Writes a file anew that is as it was released in the folder that its writer compared it with. */
  function writeAgain({ path, base: compared }: WrittenFile, against: string | null): WrittenFile {
    const bytes = readFileSync(join(compared ?? waiting, path))
    return openPageWriter({ kind: 'release', base: against, waiting }).write(path, bytes)
  }

  function adopt(written: WrittenFile): boolean {
    const { path, isNew } = written
    // Its writer began before the last release.
    if (!isNew && written.base !== base()) return adopt(writeAgain(written, base()))
    retired.delete(path)
    if (!isNew && tree.find(path)?.waiting === null) return false
    // What is as it was released may have been taken away or replaced since.
    const file = written.waiting ?? writeAgain(written, null).waiting
    if (file !== null) tree.put(path, file)
    return isNew
  }

  function remove(path: string): boolean {
    retired.delete(path)
    return tree.remove(path)
  }

  async function release(origin: string | null): Promise<boolean> {
    for (const path of retired.due(now())) remove(path)
    const before = tree.root.hash
    const making = join(waiting, 'making')
    const hash = await writeRelease(tree.root, { objects, making, onObject: (made) => inUse.add(made) })
    retired.save()
    // Before readers see it: a process killed in between leaves a release of which both is known.
    origins.keep(hash, origin, before)
    if (hash === before) return false
    await links.add(hash, now())
    if (now() - swept >= sweepEvery) void sweep().catch((error: unknown) => warn(sayUnswept(folder, error)))
    return true
  }

  function sweep(): Promise<number> {
    swept = now()
    sweeping = sweeping.catch(() => 0).then(sweepOnce)
    return sweeping
  }

  async function sweepOnce(): Promise<number> {
    const roots = await inTurn(() => {
      const kept = new Set([...keptReleases(links.ids(), now()), links.current()])
      for (const id of links.ids()) if (!kept.has(id)) links.remove(id)
      inUse.clear()
      return Promise.resolve(links.ids().map((id) => links.hashOf(id)))
    })
    return sweepReleases({ objects, roots, inUse, waiting })
  }

  return {
    writerPlace,
    adopt,
    remove,
    fileOf,
    write: (path, bytes) => adopt(openPageWriter(writerPlace()).write(path, bytes)),
    retire(path) {
      if (tree.find(path) === null || retired.has(path)) return false
      retired.add(path, now())
      return true
    },
    paths: () => new Set(tree.paths().filter((path) => !retired.has(path))),
    save: (origin = null) => inTurn(() => release(origin)),
    origin: () => (tree.root.hash === null ? null : origins.of(tree.root.hash)),
    releases: () => links.ids().map((id) => describeRelease(id, links.current())),
    rollback: (id) =>
      inTurn(async () => {
        await links.pin(id)
        return describeRelease(id, id)
      }),
    sweep,
    async close() {
      await inTurn(() => Promise.resolve())
      await sweeping.catch(() => 0)
      letGo()
    },
  }
}
