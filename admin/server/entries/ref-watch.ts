import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gitText } from '../store/git.ts'

/** A file's time tells nothing about changes that follow within this many milliseconds: clocks of disks are coarse. */
const coarseness = 100

function stampOf(file: string): { readonly stamp: string; readonly moment: number } {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  if (stats === undefined) return { stamp: `${file} -`, moment: 0 }
  const { mtimeNs, ino, size } = stats
  return { stamp: `${file} ${String(mtimeNs)} ${String(ino)} ${String(size)}`, moment: Number(stats.mtimeMs) }
}

function foldersBelow(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
  return [
    folder,
    ...names.filter((name) => name.isDirectory()).map((name) => join(name.parentPath, name.name)),
  ]
}

/**
 * Tells without asking git whether the refs that an index follows may have moved: git writes a ref by renaming a
 * file into its folder, so the times of the folders tell. In doubt they may have.
 */
export class RefWatch {
  readonly #repository: string
  readonly #ref: string
  #folder: string | null = null
  #before = ''
  #isSettled = false

  /** Watches the published branch (full name) and the drafts of a repository. */
  constructor(repository: string, ref: string) {
    this.#repository = repository
    this.#ref = ref
  }

  /** Notes how the refs stand; to be called before they are read. */
  async note(): Promise<void> {
    this.#folder ??= await gitText(
      this.#repository,
      'rev-parse',
      '--path-format=absolute',
      '--git-common-dir',
    )
    const { text, latest } = this.#look(this.#folder)
    this.#before = text
    this.#isSettled = Date.now() - latest > coarseness
  }

  /** Whether a ref may have moved since `note`. */
  get mayHaveMoved(): boolean {
    return this.#folder === null || !this.#isSettled || this.#look(this.#folder).text !== this.#before
  }

  #look(folder: string): { readonly text: string; readonly latest: number } {
    try {
      const heads = join(folder, 'refs/heads')
      const files = [join(folder, 'packed-refs'), join(folder, this.#ref), heads]
      const stamps = [...files, ...foldersBelow(join(heads, 'cms'))].map(stampOf)
      if (!statSync(heads).isDirectory()) throw new Error(`${heads}: expected a folder of refs`)
      return {
        text: stamps.map(({ stamp }) => stamp).join('\n'),
        latest: Math.max(...stamps.map(({ moment }) => moment)),
      }
    } catch {
      // A repository that keeps its refs in another way (reftable), or a folder that vanished meanwhile.
      return { text: '', latest: Infinity }
    }
  }
}
