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
  /** Text of a file, UTF-8. Throws where it cannot be read. */
  read(file: string): Promise<string>
  /** Whether a file exists. */
  has(file: string): Promise<boolean>
}

async function describe(root: string, file: string): Promise<ContentFile> {
  const stats = await lstat(join(root, file))
  return { file, size: stats.size, isLink: stats.isSymbolicLink() }
}

/** Content in a folder that holds `content/` and `public/`. */
export function folderSource(root: string): ContentSource {
  return {
    async list(path) {
      const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(
        () => [],
      )
      const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/').replace(/^\//u, ''),
        )
        .toSorted()
      return Promise.all(files.map((file) => describe(root, file)))
    },
    read: (file) => readFile(join(root, file), 'utf8'),
    has: (file) =>
      lstat(join(root, file)).then(
        (stats) => stats.isFile(),
        () => false,
      ),
  }
}
