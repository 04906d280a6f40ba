import { readFileSync, statSync } from 'node:fs'
import { entryName, isArticleInShard, shardsFolder } from '#src/search/shards/index-entry.ts'
import type { NumberLog } from '#src/releases/number-log.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import { type KnownPaths, openKnownPaths } from './known-paths.ts'
import { sweepIndexFolder } from './sweep-index-folder.ts'

/** Folder of the search index on the site. */
const indexFolder = 'pagefind'

const prefix = `${indexFolder}/`

/** What an index asks for. */
interface UsedFiles {
  /** Shards that readers load. */
  readonly shards: ReadonlySet<string>
  /** Shards that were merged: of these only the articles are read. */
  readonly parts: ReadonlySet<string>
  /** Articles that have files of their own. */
  readonly articles: ReadonlySet<string>
}

function isUsed(path: string, { shards, parts, articles }: UsedFiles): boolean {
  const [folder, shard = '', name] = path.split('/')
  if (path === entryName || articles.has(path)) return true
  if (folder !== shardsFolder) return false
  return shards.has(shard) || (parts.has(shard) && isArticleInShard(name))
}

/** The files of a search index in a published folder; paths are relative to the index's own. */
export interface IndexFiles {
  /** Whether a folder (or the file of that name) has all that was written to it, as far as its size tells. */
  isWhole(path: string): boolean
  has(path: string): boolean
  /** A text file as it was last written; null where there is none. */
  read(path: string): string | null
  write(path: string, bytes: string | Uint8Array): void
  /** Those that are in use, in one folder. */
  list(folder: string): string[]
  /** Where a file lies on the disk, to be read and not to be changed. */
  fileOf(path: string): string
  /** Retires every file but the entry and what is used: pages that were opened before go on searching for a week. */
  retireExcept(used: UsedFiles): void
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Files that were written and are gone or shorter now: then they are no longer known, and will be written again. */
function findLost(out: PublishedFolder, known: KnownPaths, sizes: NumberLog): string[] {
  const sizeOf = (path: string): number | undefined =>
    known.has(path) ? statSync(out.fileOf(prefix + path), { throwIfNoEntry: false })?.size : undefined
  const lost = [...sizes.numbers].filter(([path, size]) => sizeOf(path) !== size).map(([path]) => path)
  for (const path of lost) {
    known.delete(path)
    sizes.delete(path)
  }
  return lost
}

/**
 * Opens the files of the index; `sizes` are those of an earlier time. What a killed process left behind more than a week
 * ago is removed.
 */
export function openIndexFiles(out: PublishedFolder, sizes: NumberLog): IndexFiles {
  const paths = [...out.paths()].filter((path) => path.startsWith(prefix))
  const known = openKnownPaths(paths.map((path) => path.slice(prefix.length)))
  const lost = findLost(out, known, sizes)
  // A release store empties what it had not released by itself.
  if (out.writerPlace().kind === 'plain') sweepIndexFolder(out.fileOf(indexFolder), known)
  return {
    isWhole: (path) => !lost.some((one) => one === path || one.startsWith(`${path}/`)),
    has: (path) => known.has(path),
    read: (path) => (known.has(path) ? readText(out.fileOf(prefix + path)) : null),
    write(path, bytes) {
      // All but the entry are named by their content: one of this size is the same.
      if (path !== entryName && known.has(path) && sizes.numbers.get(path) === bytes.length) return
      out.write(`${prefix}${path}`, bytes)
      known.add(path)
      if (path !== entryName) sizes.set(path, bytes.length)
    },
    list: (folder) => known.list(folder),
    fileOf: (path) => out.fileOf(prefix + path),
    retireExcept(used) {
      for (const [group, paths] of known.groups) {
        if (group.startsWith(`${shardsFolder}/`) && isUsed(group, used)) continue
        for (const path of paths) {
          if (isUsed(path, used)) continue
          out.retire(`${prefix}${path}`)
          known.delete(path)
          sizes.delete(path)
        }
      }
      sizes.save()
    },
  }
}
