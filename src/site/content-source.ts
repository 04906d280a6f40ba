import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** One file of the content: its path from the repository's root with forward slashes, and what it is. */
export interface ContentFile {
  readonly file: string
  readonly size: number
  readonly isLink: boolean
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

async function describeIn(root: string, file: string): Promise<ContentFile | null> {
  const stats = await lstat(join(root, file)).catch(() => null)
  if (stats === null || stats.isDirectory()) return null
  return { file, size: stats.size, isLink: stats.isSymbolicLink() }
}

/** Content in a folder that holds `content/` and `public/`. */
export function folderSource(root: string): ContentSource {
  const describe = (file: string): Promise<ContentFile | null> => describeIn(root, file)
  return {
    async list(path) {
      const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(
        () => [],
      )
      const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
        .toSorted()
      const described = await Promise.all(files.map(describe))
      return described.filter((file) => file !== null)
    },
    describe,
    readBytes: (file) => readFile(join(root, file)),
    read: (file) => readFile(join(root, file), 'utf8'),
    has: async (file) => (await describe(file))?.isLink === false,
  }
}
