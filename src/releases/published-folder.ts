import { mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyEndings } from './compressed-copies.ts'
import { openPageWriter, replaceFile, type WriterPlace, type WrittenFile } from './page-writer.ts'
import { openRetiredFiles } from './retired-files.ts'

/** The list of what we published, kept in the folder itself, so that nothing else in it is ever removed. */
const listName = '.published'

/** Files of earlier states, see `retire`. */
const retiredName = '.retired'

/**
 * A folder of published files, for a web server or any static host: a plain one, in which each change is seen at
 * once, or a release store, in which readers see all changes together after `save`.
 */
export interface PublishedFolder {
  /** Writes a file where its bytes differ; tells whether it did. `path` is relative. */
  write(path: string, bytes: string | Uint8Array): boolean
  /** Where threads write for this folder, by `openPageWriter`. Ask again for each publication. */
  writerPlace(): WriterPlace
  /** Takes a file that a writer of `writerPlace()` wrote, on any thread; tells whether it is new. */
  adopt(written: WrittenFile): boolean
  /** Removes one of our files, and folders it leaves empty; tells whether it was there. */
  remove(path: string): boolean
  /**
   * The site no longer asks for this file, but pages that were opened before do: it stays for seven days from the
   * first call on and then goes by itself. Writing it again brings it back. Tells whether it was in use.
   */
  retire(path: string): boolean
  /** Where a file lies on the disk as it was last written, to be read and not to be changed. */
  fileOf(path: string): string
  /** Everything of ours that is in use, without what is retired. */
  paths(): ReadonlySet<string>
  /**
   * Ends a publication: readers see it from now on, and it outlasts a power cut. Tells whether anything changed.
   * `origin` says what it was made from, in the words of whoever publishes.
   */
  save(origin?: string | null): Promise<boolean>
  /** What was said of the state that was saved last; `null` where nothing was, and for plain folders. */
  origin(): string | null
}

function readList(folder: string): Set<string> {
  try {
    return new Set(readFileSync(join(folder, listName), 'utf8').split('\n').filter(Boolean))
  } catch {
    return new Set()
  }
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

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (const ending of copyEndings) rmSync(join(folder, `${path}${ending}`), { force: true })
  removeEmptyFolders(folder, path)
}

/** How a plain folder is kept. */
export interface FolderOptions {
  /** Writes compressed copies beside text files. */
  readonly isCompressed?: boolean
  /** The clock, in milliseconds. */
  readonly now?: () => number
}

/** Opens (or makes) a plain folder to publish to. */
export function openPublishedFolder(
  folder: string,
  { isCompressed = false, now = Date.now }: FolderOptions = {},
): PublishedFolder {
  mkdirSync(folder, { recursive: true })
  const ours = readList(folder)
  const retired = openRetiredFiles(join(folder, retiredName))
  const place = { kind: 'plain', folder, isCompressed } as const
  const writer = openPageWriter(place)
  // Most edits add no file: then the list of 10,000 is neither sorted nor written.
  let isSaved = true
  let hasChanged = false

  function adopt({ path, isNew }: WrittenFile): boolean {
    hasChanged ||= isNew
    retired.delete(path)
    if (!ours.has(path)) isSaved = false
    ours.add(path)
    return isNew
  }

  function forget(path: string): boolean {
    if (!ours.delete(path)) return false
    isSaved = false
    hasChanged = true
    return true
  }

  return {
    writerPlace: () => place,
    adopt,
    write: (path, bytes) => adopt(writer.write(path, bytes)),
    remove(path) {
      if (!forget(path)) return false
      removeFile(folder, path)
      return true
    },
    retire(path) {
      if (!forget(path)) return false
      retired.add(path, now())
      return true
    },
    fileOf: (path) => join(folder, path),
    paths: () => ours,
    origin: () => null,
    save() {
      for (const path of retired.due(now())) {
        removeFile(folder, path)
        retired.delete(path)
      }
      retired.save()
      if (!isSaved) replaceFile(join(folder, listName), Buffer.from(`${[...ours].toSorted().join('\n')}\n`))
      const result = hasChanged
      isSaved = true
      hasChanged = false
      return Promise.resolve(result)
    },
  }
}
