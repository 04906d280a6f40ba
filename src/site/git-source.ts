import { listChanges } from './git-changes.ts'
import type { ContentFile, ContentSource } from './content-source.ts'
import { askGit, type GitObjects, openGitObjects } from './git-objects.ts'

interface Kept {
  readonly id: string
  readonly size: number
  readonly isLink: boolean
}

/** Folders of a repository that a site is made of. */
const folders = ['content', 'public']

const linkMode = '120000'
/** A repository in the repository, which holds no file of ours. */
const repositoryMode = '160000'

/** Every file of a commit in these folders. */
async function listCommit(repository: string, commit: string): Promise<Map<string, Kept>> {
  const output = await askGit(repository, 'ls-tree', '-r', '-l', '-z', commit, '--', ...folders)
  const files = new Map<string, Kept>()
  for (const line of output.split('\0')) {
    const [, mode = '', id = '', size, path] = /^(\d+) \w+ (\w+) +(\d+|-)\t(.+)$/su.exec(line) ?? []
    if (path !== undefined && size !== '-')
      files.set(path, { id, size: Number(size), isLink: mode === linkMode })
  }
  return files
}

async function resolveCommit(objects: GitObjects, name: string): Promise<string> {
  const commit = await objects.read(`${name}^{commit}`)
  if (commit === null) throw new Error(`${name}: expected a branch with a commit, got none`)
  return commit.id
}

/**
 * Content as a branch has it, without a checkout: of the commit that the branch was at when the source was opened
 * or last caught up. A commit in the place of the branch never changes.
 */
export async function openGitSource(repository: string, branch: string): Promise<ContentSource> {
  const objects = openGitObjects(repository)
  let commit = await resolveCommit(objects, branch)
  let files = await listCommit(repository, commit)

  function describe(file: string): ContentFile | null {
    const kept = files.get(file)
    return kept === undefined ? null : { file, size: kept.size, isLink: kept.isLink, version: kept.id }
  }

  async function readBlob(id: string, file: string): Promise<Buffer> {
    const blob = await objects.read(id)
    if (blob === null) throw new Error(`${file}: expected the object ${id} in ${repository}, got none`)
    return blob.bytes
  }

  function readBytes(file: string): Promise<Buffer> {
    const kept = files.get(file)
    if (kept === undefined)
      return Promise.reject(new Error(`${file}: expected a file of ${commit}, got none`))
    return readBlob(kept.id, file)
  }

  async function catchUp(): Promise<string[]> {
    const next = await resolveCommit(objects, branch)
    if (next === commit) return []
    const changes = await listChanges(objects, { from: commit, to: next }, folders)
    for (const { path, mode, id } of changes) {
      if (id === null || mode === repositoryMode) files.delete(path)
      else files.set(path, { id, size: (await readBlob(id, path)).length, isLink: mode === linkMode })
    }
    commit = next
    return changes.map(({ path }) => path)
  }

  async function returnTo(earlier: string): Promise<boolean> {
    if (earlier === commit) return true
    // A history that was written anew may have lost it.
    const listed = await listCommit(repository, earlier).catch(() => null)
    if (listed === null) return false
    files = listed
    commit = earlier
    return true
  }

  return {
    place: () => ({ kind: 'git', repository, branch: commit }),
    list: (path) =>
      Promise.resolve(
        [...files.keys()]
          .filter((file) => file.startsWith(`${path}/`))
          .toSorted()
          .map(describe)
          .filter((file) => file !== null),
      ),
    describe: (file) => Promise.resolve(describe(file)),
    readBytes,
    read: async (file) => (await readBytes(file)).toString('utf8'),
    has: (file) => Promise.resolve(files.get(file)?.isLink === false),
    catchUp,
    returnTo,
    close: () => objects.close(),
  }
}
