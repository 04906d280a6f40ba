import { entryName, shardsFolder } from '#src/search/index-entry.ts'
import type { PublishedFolder } from './published-folder.ts'

/** Folder of the search index on the site. */
export const indexFolder = 'pagefind'

/** The files of a search index in a published folder; paths are relative to the index's own. */
export interface IndexFiles {
  has(path: string): boolean
  write(path: string, bytes: string | Uint8Array): void
  /** Those that are in use, in one folder. */
  list(folder: string): string[]
  /**
   * Retires every file but the entry, those of these shards and these articles: pages that were opened before go on
   * searching for a week.
   */
  retireExcept(shards: ReadonlySet<string>, articles: ReadonlySet<string>): void
}

/** Opens the files of the index. */
export function openIndexFiles(out: PublishedFolder): IndexFiles {
  const prefix = `${indexFolder}/`
  const known = new Set(
    [...out.paths()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
  )
  return {
    has: (path) => known.has(path),
    write(path, bytes) {
      // All but the entry are named by their content.
      if (path !== entryName && known.has(path)) return
      out.write(`${prefix}${path}`, bytes)
      known.add(path)
    },
    list: (folder) => [...known].filter((path) => path.startsWith(`${folder}/`)),
    retireExcept(shards, articles) {
      for (const path of known) {
        const [folder, shard = ''] = path.split('/')
        const isUsed =
          path === entryName || (folder === shardsFolder && shards.has(shard)) || articles.has(path)
        if (isUsed) continue
        out.retire(`${prefix}${path}`)
        known.delete(path)
      }
    },
  }
}
