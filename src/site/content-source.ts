import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** One file of the content: its path from the repository's root with forward slashes, and what it is. */
export interface ContentFile {
  readonly file: string
  readonly size: number
  readonly isLink: boolean
  /** Another content has another version: git's id of it, or the time of the last change, which a checkout changes too. */
  readonly version: string
}

/** Where content lies; may be sent to another thread or process. */
export type SourcePlace =
  /** A folder that holds `content/` and `public/`. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** A branch of a repository, or a commit. */
  | { readonly kind: 'git'; readonly repository: string; readonly branch: string }

/** Where content is read from: a folder, or a git tree where nobody has checked one out. */
export interface ContentSource {
  /** Where this very state of the content lies. */
  place(): SourcePlace
  /** Files below a path, in order of their names; none where the path does not exist. */
  list(path: string): Promise<ContentFile[]>
  /** What a file is; `null` where there is none. */
  describe(file: string): Promise<ContentFile | null>
  /** Bytes of a file. Throws where it cannot be read. */
  readBytes(file: string): Promise<Uint8Array>
  /** Text of a file, UTF-8. Throws where it cannot be read. */
  read(file: string): Promise<string>
  /** Whether a file exists; a link counts as none. */
  has(file: string): Promise<boolean>
  /** Goes on to the newest state and gives the files that changed with it. A folder always is at its newest: none. */
  catchUp(): Promise<readonly string[]>
  /** Goes back to an earlier state, from which `catchUp` then leads on; tells whether it could. A folder has none. */
  returnTo(commit: string): Promise<boolean>
  close(): void
}

// Ten thousand small files: synchronous calls cost a third of asynchronous ones.
function describeIn(root: string, file: string): ContentFile | null {
  const stats = lstatSync(join(root, file), { throwIfNoEntry: false })
  if (stats === undefined || stats.isDirectory()) return null
  return { file, size: stats.size, isLink: stats.isSymbolicLink(), version: String(stats.mtimeMs) }
}

function listIn(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
      .toSorted()
  } catch {
    return []
  }
}

/** Content in a folder that holds `content/` and `public/`. */
export function folderSource(root: string): ContentSource {
  // A file that cannot be read rejects, as it will where content is read from elsewhere.
  const attempt = <Result>(work: () => Result): Promise<Result> => Promise.resolve().then(work)
  return {
    place: () => ({ kind: 'folder', folder: root }),
    list: (path) =>
      attempt(() =>
        listIn(root, path)
          .map((file) => describeIn(root, file))
          .filter((file) => file !== null),
      ),
    describe: (file) => attempt(() => describeIn(root, file)),
    readBytes: (file) => attempt(() => readFileSync(join(root, file))),
    read: (file) => attempt(() => readFileSync(join(root, file), 'utf8')),
    has: (file) => attempt(() => describeIn(root, file)?.isLink === false),
    catchUp: () => Promise.resolve([]),
    returnTo: () => Promise.resolve(false),
    close: () => undefined,
  }
}
