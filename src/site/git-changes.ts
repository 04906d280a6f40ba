import type { GitObjects } from './git-objects.ts'

/** A file in which two commits differ, as the later has it. */
export interface GitChange {
  readonly path: string
  readonly mode: string
  /** Object id; `null` where the file is gone. */
  readonly id: string | null
}

interface TreeEntry {
  readonly mode: string
  readonly id: string
}

type Tree = ReadonlyMap<string, TreeEntry>

const folderMode = '40000'
const none: Tree = new Map()

/** Entries of a tree as git stores it: `<mode> <name>\0<id>`, one after the other, ids in bytes. */
function parseTree(bytes: Buffer, idLength: number): Tree {
  const entries = new Map<string, TreeEntry>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    const next = end + 1 + idLength
    const name = bytes.toString('utf8', space + 1, end)
    entries.set(name, { mode: bytes.toString('latin1', at, space), id: bytes.toString('hex', end + 1, next) })
    at = next
  }
  return entries
}

/**
 * The files in these folders in which two commits differ. Only folders that differ are read, through the git process
 * that is there already: starting another one from a large process takes longer than all of this.
 */
export async function listChanges(
  objects: GitObjects,
  commits: { readonly from: string; readonly to: string },
  folders: readonly string[],
): Promise<GitChange[]> {
  const changes: GitChange[] = []

  async function read(id: string | undefined): Promise<Tree> {
    if (id === undefined) return none
    const tree = await objects.read(id)
    if (tree === null) throw new Error(`${id}: expected a folder of the repository, got none`)
    return parseTree(tree.bytes, tree.id.length / 2)
  }

  async function compare(path: string, before?: TreeEntry, after?: TreeEntry): Promise<void> {
    if (before?.id === after?.id && before?.mode === after?.mode) return
    const isFile = (entry?: TreeEntry): entry is TreeEntry => entry !== undefined && entry.mode !== folderMode
    if (isFile(after)) changes.push({ path, ...after })
    else if (isFile(before)) changes.push({ path, mode: before.mode, id: null })
    const folderOf = (entry?: TreeEntry): string | undefined =>
      entry?.mode === folderMode ? entry.id : undefined
    const [old, young] = [await read(folderOf(before)), await read(folderOf(after))]
    for (const name of new Set([...old.keys(), ...young.keys()]))
      await compare(`${path}/${name}`, old.get(name), young.get(name))
  }

  async function rootOf(commit: string): Promise<Tree> {
    return read(`${commit}^{tree}`)
  }

  const [old, young] = [await rootOf(commits.from), await rootOf(commits.to)]
  for (const folder of folders) await compare(folder, old.get(folder), young.get(folder))
  return changes
}
