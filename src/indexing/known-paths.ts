import { isArticleInShard } from '#src/search/shards/index-entry.ts'

/**
 * Paths by what is asked of many at once: of a shard all articles are used or none, and of its other files likewise. There are
 * two files an article, and each publication asks of all of them.
 */
export interface KnownPaths {
  /** Paths by their folder, articles of a shard apart; the name of a group reads like a path in it. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  has(path: string): boolean
  add(path: string): void
  delete(path: string): void
  /** Those in one folder. */
  list(folder: string): string[]
}

const articleGroup = 'article-'

function groupOf(path: string): string {
  const start = path.lastIndexOf('/') + 1
  const folder = path.slice(0, start)
  return isArticleInShard(path.slice(start)) ? `${folder}${articleGroup}` : folder
}

/** Puts paths into groups. */
export function openKnownPaths(paths: Iterable<string>): KnownPaths {
  const groups = new Map<string, Set<string>>()
  const add = (path: string): void => {
    const group = groupOf(path)
    const own = groups.get(group)
    if (own === undefined) groups.set(group, new Set([path]))
    else own.add(path)
  }
  for (const path of paths) add(path)
  return {
    groups,
    add,
    has: (path) => groups.get(groupOf(path))?.has(path) === true,
    delete: (path) => void groups.get(groupOf(path))?.delete(path),
    list: (folder) =>
      [`${folder}/`, `${folder}/${articleGroup}`].flatMap((group) => [...(groups.get(group) ?? [])]),
  }
}
