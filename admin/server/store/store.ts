import type { Save, Saved } from './change.ts'
import { Bin } from './bin.ts'
import { DraftDesk } from './draft-desk.ts'
import { ForgePush, type PushOptions, type PushState } from './forge-push.ts'
import { gitText, runGit } from './git.ts'
import { type HistoryPage, type HistoryPlace, readHistory } from './history.ts'
import { journalFolder } from './journal.ts'
import { Maintenance } from './maintenance.ts'
import { readRef } from './ref.ts'
import type { Repository } from './repository.ts'
import { recoverWorkTrees } from './recovery.ts'
import { SaveLine } from './save-line.ts'
import { SetupError } from './setup-error.ts'
import { sweepRepository } from './sweep.ts'
import { type StoredFile, listSizes, listTree, readEntries, readFiles } from './tree.ts'

/** Which repository a store keeps its files in. */
export interface StoreOptions {
  /** Folder of the repository: bare, or a checkout. */
  readonly repository: string
  /** Name of the published branch; default `main`. */
  readonly branch?: string
  /** Told of things an administrator should know. */
  readonly warn?: (message: string) => void
  /** Where to keep a copy of everything, on a forge for instance; absent: nowhere. */
  readonly push?: PushOptions
}

/** Which files of a folder to list. */
export interface Listing {
  /** End of the file names, without the dot; absent: every file. */
  readonly extension?: string
  /** How many levels of folders to go down; 1 is the folder itself. */
  readonly depth?: number
}

function isListed(path: string, folder: string, { extension, depth = 1 }: Listing): boolean {
  const levels = path.slice(folder.length + 1).split('/').length
  return levels <= depth && (extension === undefined || path.endsWith(`.${extension}`))
}

/** The files of the newsroom, in git. Reads see the published branch; drafts are apart. */
export class Store {
  readonly drafts: DraftDesk
  /** What was deleted. */
  readonly bin: Bin
  readonly #repository: Repository
  readonly #line: SaveLine
  readonly #maintenance: Maintenance
  readonly #push: ForgePush | null

  constructor(repository: Repository, push: PushOptions | null = null) {
    this.#repository = repository
    this.#maintenance = new Maintenance(repository.folder, repository.warn)
    this.#push = push === null ? null : new ForgePush(repository, push)
    this.#line = new SaveLine(repository, (commits) => {
      this.#maintenance.note(commits)
      this.#push?.wake()
    })
    // What changed while the newsroom was off, or could not be pushed then.
    this.#push?.wake()
    this.bin = new Bin(repository.folder, repository.published)
    this.drafts = new DraftDesk(repository, this.#line)
  }

  /** How the copy elsewhere stands; `null` if none is kept. */
  get pushState(): PushState | null {
    return this.#push?.state ?? null
  }

  /** Ends what goes on in the background. Saves that are under way are carried out. */
  async close(): Promise<void> {
    await Promise.all([this.#maintenance.stop(), this.#push?.stop()])
  }

  /** Folder of the repository and full name of the published branch, for those who look at git themselves. */
  get place(): { readonly repository: string; readonly ref: string } {
    const { folder, published } = this.#repository
    return { repository: folder, ref: published }
  }

  /** The files of a folder, with their contents, in the order of their paths. */
  async list(folder: string, listing: Listing): Promise<StoredFile[]> {
    const entries = await listTree(this.#repository.folder, this.#repository.published, folder)
    return readEntries(
      this.#repository.folder,
      entries.filter(({ path }) => isListed(path, folder, listing)),
    )
  }

  /** Names and sizes (bytes) of the files of a folder, without reading them. */
  async sizes(folder: string, listing: Listing): Promise<{ readonly path: string; readonly size: number }[]> {
    const files = await listSizes(this.#repository.folder, this.#repository.published, folder)
    return files.filter(({ path }) => isListed(path, folder, listing))
  }

  /** Some files, by path; what does not exist, or is a link, is left out. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    return readFiles(this.#repository.folder, this.#repository.published, paths)
  }

  /** A file as a commit has it; `null` if there is no such commit or file. */
  async readAt(commit: string, path: string): Promise<Buffer | null> {
    const known = await readRef(this.#repository.folder, commit)
    if (known === null) return null
    return (await readFiles(this.#repository.folder, known, [path])).get(path) ?? null
  }

  /**
   * The versions of a file, the newest first, through all addresses it had, with those of a draft (its commit).
   * `place` is where an earlier page ended.
   */
  history(
    path: string,
    { draft, size, place }: { draft: string | null; size: number; place: HistoryPlace | null },
  ): Promise<HistoryPage> {
    const { folder, published } = this.#repository
    const newest = { starts: draft === null ? [published] : [draft, published], path, told: 0 }
    return readHistory(folder, { place: place ?? newest, size, published, draft })
  }

  /** Saves to the published branch as one commit. Rejects with a `Refusal` that says why not. */
  save(save: Save): Promise<Saved> {
    return this.#line.save({ ref: this.#repository.published, toSave: () => save })
  }
}

async function refuseOldGit(repository: string): Promise<void> {
  const text = await gitText(repository, 'version')
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/u.exec(text) ?? []).slice(1).map(Number)
  if (major > 2 || (major === 2 && minor >= 38)) return
  throw new SetupError(`git: cần bản 2.38 trở lên, máy này có "${text}". Hãy cài bản git mới hơn.`)
}

async function refuseNoRepository(repository: string): Promise<void> {
  const { code, output, complaint } = await runGit(repository, ['rev-parse', '--show-prefix'], {
    allow: [128],
  })
  const prefix = output.toString().trim()
  if (code === 0 && prefix === '') return
  throw new SetupError(
    code === 0
      ? `${repository}: cần thư mục gốc của một kho git, nhưng đây là thư mục con ${prefix} của một kho. Hãy mở thư mục gốc.`
      : `${repository}: cần thư mục gốc của một kho git, nhưng thư mục này chưa phải kho git (${complaint.trim()}). Trong thư mục đó hãy chạy: git init -b main && git add -A && git commit -m "Bài đầu tiên"`,
  )
}

async function refuseNoRemote(repository: string, { remote }: PushOptions): Promise<void> {
  if (/[:/]/u.test(remote) || (await gitText(repository, 'remote')).split('\n').includes(remote)) return
  throw new SetupError(
    `${repository}: cần kho git từ xa tên "${remote}" hoặc một địa chỉ, nhưng không có. Hãy chạy: git remote add ${remote} ĐỊA_CHỈ`,
  )
}

/**
 * Opens a store, after clearing away what a crash may have left. Rejects with a `SetupError` if git is too old,
 * the folder is no repository, or the branch has no commit yet.
 */
export async function openStore({
  repository,
  branch = 'main',
  warn = console.warn,
  push,
}: StoreOptions): Promise<Store> {
  await refuseOldGit(repository)
  await refuseNoRepository(repository)
  const ref = `refs/heads/${branch}`
  await sweepRepository(repository, ref)
  if ((await readRef(repository, ref)) === null)
    throw new SetupError(
      `${repository}: cần nhánh "${branch}" có ít nhất một lần ghi (commit), nhưng chưa có. Trong thư mục đó hãy chạy: git switch -c ${branch} && git add -A && git commit -m "Bài đầu tiên"`,
    )
  const journal = await journalFolder(repository)
  const left = await recoverWorkTrees(journal)
  if (left.length > 0)
    warn(`${repository}: after a crash these edited files were left alone: ${left.join(', ')}`)
  if (push !== undefined) await refuseNoRemote(repository, push)
  return new Store({ folder: repository, published: ref, journal, warn }, push)
}
