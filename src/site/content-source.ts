import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** One file of the content: its path from the repository's root with forward slashes, and what it is. */
export interface ContentFile {
  readonly file: string
  readonly size: number
  readonly isLink: boolean
  /** Milliseconds since 1970 of its last change; tells nothing about its content after a git checkout. */
  readonly modified: number
}

/** Where content is read from: a folder today, a git tree where nobody has checked one out. */
export interface ContentSource {
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
}

// Ten thousand small files: synchronous calls cost a third of asynchronous ones.
function describeIn(root: string, file: string): ContentFile | null {
  const stats = lstatSync(join(root, file), { throwIfNoEntry: false })
  if (stats === undefined || stats.isDirectory()) return null
  return { file, size: stats.size, isLink: stats.isSymbolicLink(), modified: stats.mtimeMs }
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
  }
}
