import { Refusal } from '../refusal.ts'
import type { Author } from './author.ts'
import type { Branch } from './branch.ts'
import type { BranchQueue } from './branch-queue.ts'
import type { Change, Save, Saved } from './change.ts'
import {
  type Draft,
  type DraftFile,
  type DraftKey,
  type DraftStatus,
  draftBeginner,
  draftFiles,
  draftRef,
  listDrafts,
  readDraft,
  statusTrailer,
} from './draft.ts'
import { type PublishOrder, publishDraft } from './merge.ts'
import { moveRefs } from './ref.ts'
import { saveBatch } from './save-batch.ts'
import { readFiles } from './tree.ts'

/** A draft with the files in which it differs from the published branch. */
export interface OpenDraft extends Draft {
  readonly files: readonly (DraftFile & { readonly content: Buffer | null })[]
}

/** A save to a draft; `status` counts only when the draft is new. */
export interface DraftSave extends Save {
  readonly key: DraftKey
  readonly status?: DraftStatus
}

function isPicture(path: string): boolean {
  return path.startsWith('public/media/')
}

/** Drafts: entries that are being worked on, each on its own branch, apart from the published one. */
export class DraftDesk {
  readonly #published: Branch
  readonly #queueFor: (branch: Branch) => BranchQueue

  constructor(published: Branch, queueFor: (branch: Branch) => BranchQueue) {
    this.#published = published
    this.#queueFor = queueFor
  }

  get #repository(): string {
    return this.#published.repository
  }

  #queue(key: DraftKey): BranchQueue {
    return this.#queueFor({ ...this.#published, ref: draftRef(key), startsAt: this.#published.ref })
  }

  /** Every draft there is. */
  list(): Promise<Draft[]> {
    return listDrafts(this.#repository)
  }

  /** One draft with its files, or `null`. */
  async open(key: DraftKey): Promise<OpenDraft | null> {
    const draft = await readDraft(this.#repository, key)
    if (draft === null) return null
    const files = await draftFiles(this.#repository, this.#published.ref, draft.commit)
    const contents = await readFiles(
      this.#repository,
      draft.commit,
      files.map(({ path }) => path),
    )
    return { ...draft, files: files.map((file) => ({ ...file, content: contents.get(file.path) ?? null })) }
  }

  /** Who began a draft; `null` if there is no such draft. */
  async begunBy(key: DraftKey): Promise<Author | null> {
    const draft = await readDraft(this.#repository, key)
    return draft === null ? null : draftBeginner(this.#repository, this.#published.ref, draft.commit)
  }

  /** One file as a draft has it, changed by it or not; `null` if there is no such draft or file. */
  async read(key: DraftKey, path: string): Promise<Buffer | null> {
    const draft = await readDraft(this.#repository, key)
    if (draft === null) return null
    return (await readFiles(this.#repository, draft.commit, [path])).get(path) ?? null
  }

  /**
   * Saves to a draft, which is made if it is not there yet. Pictures that only this draft brought and that
   * the save no longer names are taken out again. Rejects with a `Refusal`.
   */
  save(save: DraftSave): Promise<Saved> {
    return this.#queue(save.key).alone(async (branch) => {
      const draft = await this.open(save.key)
      const status = draft?.status ?? save.status ?? 'draft'
      return this.#commit(branch, {
        ...save,
        changes: [...save.changes, ...droppedPictures(draft, save)],
        trailers: { [statusTrailer]: status },
        ...(draft === null ? { evenIfSame: true } : {}),
      })
    })
  }

  /** Moves a draft to another step of the workflow. Rejects with a `Refusal` (404) without a draft. */
  setStatus(key: DraftKey, { status, author }: { status: DraftStatus; author: Author }): Promise<Saved> {
    return this.#queue(key).alone(async (branch) => {
      await this.#mustExist(key)
      const message = `Chuyển ${key.slug} sang ${status}`
      const trailers = { [statusTrailer]: status }
      return this.#commit(branch, { changes: [], author, message, trailers, evenIfSame: true })
    })
  }

  /** Throws a draft away. Rejects with a `Refusal` (404) without a draft. */
  drop(key: DraftKey): Promise<void> {
    return this.#queue(key).alone(async () => {
      const { commit } = await this.#mustExist(key)
      await moveRefs(this.#repository, [{ ref: draftRef(key), from: commit, to: null }])
    })
  }

  /** Merges a draft into the published branch; see `publishDraft`. */
  publish(order: PublishOrder): Promise<Saved> {
    return this.#queueFor(this.#published).alone((branch) => publishDraft(branch, order))
  }

  async #mustExist(key: DraftKey): Promise<Draft> {
    const draft = await readDraft(this.#repository, key)
    if (draft === null) throw new Refusal(404, `Không có bản nháp nào của ${key.slug}.`)
    return draft
  }

  async #commit(branch: Branch, save: Save): Promise<Saved> {
    const [outcome] = await saveBatch(branch, [save])
    if (outcome === undefined || outcome instanceof Error)
      throw outcome ?? new Error(`${branch.ref}: no outcome`)
    return outcome
  }
}

function droppedPictures(draft: OpenDraft | null, { changes }: Save): Change[] {
  const named = new Set(changes.map(({ path }) => path))
  return (draft?.files ?? [])
    .filter(({ path, change }) => change === 'added' && isPicture(path) && !named.has(path))
    .map(({ path }) => ({ path, content: null }))
}
