import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The list of what we published, kept in the folder itself, so that nothing else in it is ever removed. */
const listName = '.published'

/** A folder of published files, for a web server or any static host. */
export interface PublishedFolder {
  readonly folder: string
  /** Writes a file where its bytes differ; tells whether it did. `path` is relative. */
  write(path: string, bytes: string | Uint8Array): boolean
  /** Says that a file is ours that another thread wrote. */
  claim(path: string): void
  /** Removes one of our files, and folders it leaves empty; tells whether it was there. */
  remove(path: string): boolean
  /** Where a relative path lies on the disk. */
  fileOf(path: string): string
  /** Everything of ours that is there. */
  paths(): ReadonlySet<string>
  /** Keeps the list of our files. Call it after writing. */
  save(): void
}

function readList(folder: string): Set<string> {
  try {
    return new Set(readFileSync(join(folder, listName), 'utf8').split('\n').filter(Boolean))
  } catch {
    return new Set()
  }
}

/** What a write meets at its place. */
type Met = 'same' | 'other' | 'nothing'

function look(file: string, bytes: Uint8Array): Met {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return 'nothing'
  return stats.size === bytes.length && readFileSync(file).equals(bytes) ? 'same' : 'other'
}

// A reader of a live folder never gets half a page: it is written under another name and put in place at once.
function replaceFile(file: string, bytes: Uint8Array): void {
  const fresh = `${file}.new`
  writeFileSync(fresh, bytes)
  renameSync(fresh, file)
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder))
    } catch {
      return
    }
  }
}

/** Opens (or makes) a folder to publish to. Calls are synchronous: they cost less than half of asynchronous ones. */
export function openPublishedFolder(folder: string): PublishedFolder {
  mkdirSync(folder, { recursive: true })
  const ours = readList(folder)
  // Most edits add no file: then the list of 10,000 is neither sorted nor written.
  let isSaved = true
  const claim = (path: string): void => {
    if (ours.has(path)) return
    ours.add(path)
    isSaved = false
  }
  return {
    folder,
    claim,
    write(path, bytes) {
      claim(path)
      const file = join(folder, path)
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      const met = look(file, buffer)
      if (met === 'same') return false
      if (met === 'nothing') mkdirSync(dirname(file), { recursive: true })
      replaceFile(file, buffer)
      return true
    },
    remove(path) {
      if (!ours.delete(path)) return false
      isSaved = false
      rmSync(join(folder, path), { force: true })
      removeEmptyFolders(folder, path)
      return true
    },
    fileOf: (path) => join(folder, path),
    paths: () => ours,
    save() {
      if (isSaved) return
      replaceFile(join(folder, listName), Buffer.from(`${[...ours].toSorted().join('\n')}\n`))
      isSaved = true
    },
  }
}
