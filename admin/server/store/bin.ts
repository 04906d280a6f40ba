import { readBlobs } from './blob.ts'
import { type LoggedCommit, readLog } from './commit-log.ts'
import { readRef } from './ref.ts'
import { listTree } from './tree.ts'

/** An entry that was deleted and can come back. */
export interface DeletedEntry {
  readonly path: string
  /** When it was deleted, ISO 8601, and by whom. */
  readonly when: string
  readonly author: string
  /** The last commit that had the file. */
  readonly commit: string
  readonly content: Buffer
}

/** A deletion without the file's bytes. */
interface Deletion extends Omit<DeletedEntry, 'content'> {
  readonly blob: string
}

function deletionsOf({ when, author, parents, files }: LoggedCommit): Deletion[] {
  return files
    .filter(({ change }) => change === 'deleted')
    .map(({ path, before }) => ({ path, when, author, commit: parents[0] ?? '', blob: before }))
}

/**
 * What was deleted from the published branch. Git has to walk its whole history for that (a second for 10,000
 * commits), so what was found is kept, and only newer commits are looked at the next time.
 */
export class Bin {
  readonly #repository: string
  readonly #published: string
  #seen: string | null = null
  #deletions: readonly Deletion[] = []
  #looking: Promise<void> = Promise.resolve()

  constructor(repository: string, published: string) {
    this.#repository = repository
    this.#published = published
  }

  /** The entries deleted below a folder that nothing stands in the place of now, the newest first, at most `most`. */
  async list(folder: string, most: number): Promise<DeletedEntry[]> {
    this.#looking = this.#looking.catch(() => undefined).then(() => this.#look())
    await this.#looking
    const there = new Set((await listTree(this.#repository, this.#published, folder)).map(({ path }) => path))
    const found = new Map<string, Deletion>()
    for (const deletion of this.#deletions)
      if (deletion.path.startsWith(`${folder}/`) && !there.has(deletion.path) && !found.has(deletion.path))
        found.set(deletion.path, deletion)
    return this.#withContents([...found.values()].slice(0, most))
  }

  async #withContents(deletions: readonly Deletion[]): Promise<DeletedEntry[]> {
    const blobs = await readBlobs(
      this.#repository,
      deletions.map(({ blob }) => blob),
    )
    return deletions.map(({ blob, ...deletion }) => {
      return { ...deletion, content: blobs.get(blob) ?? Buffer.alloc(0) }
    })
  }

  async #look(): Promise<void> {
    const tip = await readRef(this.#repository, this.#published)
    if (tip === null || tip === this.#seen) return
    const older = this.#seen
    const isOnward = older !== null && (await this.#leadsTo(older, tip))
    const range = isOnward ? [`${older}..${tip}`] : [tip]
    const choice = ['--first-parent', '-M', '--diff-filter=D', ...range, '--', 'content']
    const fresh = (await readLog(this.#repository, choice)).flatMap(deletionsOf)
    this.#deletions = isOnward ? [...fresh, ...this.#deletions] : fresh
    this.#seen = tip
  }

  /** Whether the branch only grew since; somebody may have rewritten it from outside. */
  async #leadsTo(older: string, tip: string): Promise<boolean> {
    const log = await readLog(this.#repository, ['-1', '--no-walk', older]).catch(() => [])
    if (log.length === 0) return false
    return (await readLog(this.#repository, ['-1', `${tip}..${older}`])).length === 0
  }
}
