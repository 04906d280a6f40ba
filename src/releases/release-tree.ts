import type { WaitingFile } from './page-writer.ts'
import type { ReleaseObjects } from './release-objects.ts'

/** A file of the site as it will be released. */
export interface TreeFile {
  readonly kind: 'file'
  readonly copies: readonly string[]
  /** SHA-256, hexadecimal; `null` until somebody needs it. */
  digest: string | null
  /** Where it waits; `null` once it lies in the object of its folder. */
  waiting: string | null
}

/** A folder of the site as it will be released. What is in it is read when somebody needs it. */
export interface TreeFolder {
  readonly kind: 'folder'
  /** The object it was last released as; `null` for one that is new. */
  hash: string | null
  /** Counts its changes since it was opened. */
  changes: number
  /** `changes` as they were last released. */
  released: number
  /** `null` until they are read. */
  entries: Map<string, TreeFile | TreeFolder> | null
}

/** A folder as it was released, or a new one. */
function treeFolder(hash: string | null): TreeFolder {
  return { kind: 'folder', hash, changes: 0, released: 0, entries: hash === null ? new Map() : null }
}

/** Whether a folder, or one below it, differs from its object. */
export function isChanged(folder: TreeFolder): boolean {
  return folder.hash === null || folder.changes !== folder.released
}

/** What is in a folder. */
export function entriesOf(folder: TreeFolder, objects: ReleaseObjects): Map<string, TreeFile | TreeFolder> {
  folder.entries ??= new Map(
    objects
      .read(folder.hash ?? '')
      .map((entry) => [
        entry.name,
        entry.kind === 'folder'
          ? treeFolder(entry.hash)
          : { kind: 'file', copies: entry.copies, digest: null, waiting: null },
      ]),
  )
  return folder.entries
}

/** The whole site of the next release, as changes to the last one. Paths are relative: `2024/x/index.html`. */
export interface ReleaseTree {
  readonly root: TreeFolder
  /** The file at a path, `null` where none is. */
  find(path: string): TreeFile | null
  put(path: string, file: WaitingFile): void
  /** Takes a file away, and the folders that it leaves empty; tells whether it was there. */
  remove(path: string): boolean
  /** Paths of all files. Reads all folders. */
  paths(): string[]
}

/** Opens the tree of a release; `null` for a site of which nothing is released yet. */
export function openReleaseTree(hash: string | null, objects: ReleaseObjects): ReleaseTree {
  const root = treeFolder(hash)

  function folderIn(folder: TreeFolder, name: string): TreeFolder {
    const entries = entriesOf(folder, objects)
    const found = entries.get(name)
    if (found?.kind === 'folder') return found
    const fresh = treeFolder(null)
    entries.set(name, fresh)
    return fresh
  }

  /** The folders on the way to a path, the root first; `null` where they are not there. */
  function chainTo(steps: readonly string[]): TreeFolder[] | null {
    const chain = [root]
    for (const step of steps.slice(0, -1)) {
      const next = entriesOf(chain.at(-1) ?? root, objects).get(step)
      if (next?.kind !== 'folder') return null
      chain.push(next)
    }
    return chain
  }

  function find(path: string): TreeFile | null {
    const steps = path.split('/')
    const folder = chainTo(steps)?.at(-1)
    const found = folder && entriesOf(folder, objects).get(steps.at(-1) ?? '')
    return found?.kind === 'file' ? found : null
  }

  function put(path: string, { file, digest, copies }: WaitingFile): void {
    const steps = path.split('/')
    let folder = root
    for (const step of steps.slice(0, -1)) {
      folder.changes += 1
      folder = folderIn(folder, step)
    }
    folder.changes += 1
    const name = steps.at(-1) ?? ''
    entriesOf(folder, objects).set(name, { kind: 'file', copies, digest, waiting: file })
  }

  function remove(path: string): boolean {
    const steps = path.split('/')
    if (find(path) === null) return false
    const chain = chainTo(steps) ?? []
    for (const [depth, folder] of [...chain.entries()].toReversed()) {
      folder.changes += 1
      const entries = entriesOf(folder, objects)
      const below = chain[depth + 1]
      if (below === undefined || entriesOf(below, objects).size === 0) entries.delete(steps[depth] ?? '')
    }
    return true
  }

  function pathsBelow(folder: TreeFolder, prefix: string): string[] {
    return [...entriesOf(folder, objects)].flatMap(([name, entry]) =>
      entry.kind === 'file' ? [`${prefix}${name}`] : pathsBelow(entry, `${prefix}${name}/`),
    )
  }

  return { root, find, put, remove, paths: () => pathsBelow(root, '') }
}
