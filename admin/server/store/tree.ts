import { readBlobs } from './blob.ts'
import { runGit } from './git.ts'

/** One thing a tree holds: a file, a folder, or a link that nobody follows. */
export interface TreeEntry {
  readonly path: string
  /** `100644` or `100755` for files, `040000` for folders, `120000` for symbolic links. */
  readonly mode: string
  /** Object id. */
  readonly id: string
}

/** A file as git holds it. */
export interface StoredFile {
  readonly path: string
  readonly content: Buffer
}

/** Whether a tree entry is an ordinary file; links and submodules are not. */
export function isFile({ mode }: TreeEntry): boolean {
  return mode === '100644' || mode === '100755'
}

function toEntries(output: Buffer): TreeEntry[] {
  return output
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [mode = '', , id = ''] = line.slice(0, line.indexOf('\t')).split(' ')
      return { path: line.slice(line.indexOf('\t') + 1), mode, id }
    })
}

/** Every file below a folder of a commit, links included, in git's order. */
export async function listTree(repository: string, commit: string, folder: string): Promise<TreeEntry[]> {
  const { output } = await runGit(repository, ['ls-tree', '-r', '-z', commit, '--', `${folder}/`])
  return toEntries(output)
}

/** The name and size in bytes of every ordinary file below a folder of a commit; no file is read. */
export async function listSizes(
  repository: string,
  commit: string,
  folder: string,
): Promise<{ readonly path: string; readonly size: number }[]> {
  const { output } = await runGit(repository, ['ls-tree', '-r', '-l', '-z', commit, '--', `${folder}/`])
  return output
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, size, path] = /^100(?:644|755) blob \w+ +(\d+)\t(.+)$/su.exec(line) ?? []
      return size === undefined || path === undefined ? [] : [{ path, size: Number(size) }]
    })
}

function withParents(path: string): string[] {
  const steps = path.split('/')
  return steps.map((_step, index) => steps.slice(0, index + 1).join('/'))
}

/** The entries at some paths and at every folder on the way to them; what does not exist is left out. */
export async function entriesAt(
  repository: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TreeEntry>> {
  if (paths.length === 0) return new Map()
  const wanted = [...new Set(paths.flatMap(withParents))]
  const { output } = await runGit(repository, ['ls-tree', '-t', '-z', commit, '--', ...wanted])
  return new Map(toEntries(output).map((entry) => [entry.path, entry]))
}

/** The contents of tree entries, in their order; entries that are no ordinary files are left out. */
export async function readEntries(repository: string, entries: readonly TreeEntry[]): Promise<StoredFile[]> {
  const files = entries.filter(isFile)
  const blobs = await readBlobs(
    repository,
    files.map(({ id }) => id),
  )
  return files.flatMap(({ path, id }) => {
    const content = blobs.get(id)
    return content === undefined ? [] : [{ path, content }]
  })
}

/** The files at some paths of a commit, by path; what does not exist is left out. */
export async function readFiles(
  repository: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await entriesAt(repository, commit, paths)
  const wanted = paths.flatMap((path) => entries.get(path) ?? [])
  const files = await readEntries(repository, wanted)
  return new Map(files.map(({ path, content }) => [path, content]))
}
