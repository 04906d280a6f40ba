import { Refusal } from '../refusal.ts'
import type { Author } from './author.ts'
import type { Change, Save, Saved } from './change.ts'
import {
  type Draft,
  type DraftKey,
  type DraftStatus,
  draftBeginner,
  draftRef,
  listDrafts,
  readDraft,
  statusTrailer,
} from './draft.ts'
import { type DraftFile, readDraftChanges } from './draft-files.ts'
import { type PublishOrder, publishingOrder, sayClash } from './publish-draft.ts'
import { moveRefs } from './ref.ts'
import type { Repository } from './repository.ts'
import type { Order } from './order.ts'
import type { SaveLine } from './save-line.ts'
import type { Standing } from './standing.ts'
import { readFiles } from './tree.ts'

/** A draft with the files in which it differs from the published branch. */
export interface OpenDraft extends Draft {
  readonly files: readonly DraftFile[]
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
  readonly #repository: string
  readonly #published: string
  readonly #line: SaveLine

  constructor({ folder, published }: Repository, line: SaveLine) {
    this.#repository = folder
    this.#published = published
    this.#line = line
  }

  /** Every draft there is. */
  list(): Promise<Draft[]> {
    return listDrafts(this.#repository)
  }

  /** One draft without its files, or `null`. */
  find(key: DraftKey): Promise<Draft | null> {
    return readDraft(this.#repository, key)
  }

  /** Every draft with its files, with four git commands however many there are. */
  async openAll(): Promise<OpenDraft[]> {
    return this.#open(await this.list())
  }

  /** One draft with its files, or `null`. */
  async open(key: DraftKey): Promise<OpenDraft | null> {
    const draft = await readDraft(this.#repository, key)
    return draft === null ? null : ((await this.#open([draft]))[0] ?? null)
  }

  async #open(drafts: readonly Draft[]): Promise<OpenDraft[]> {
    const commits = drafts.map(({ commit }) => commit)
    const changes = await readDraftChanges(this.#repository, this.#published, commits)
    return drafts.map((draft) => ({
      ...draft,
      files: (changes.get(draft.commit) ?? []).map(({ path, change, content }) => ({
        path,
        change,
        content,
      })),
    }))
  }

  /** Who began a draft; `null` if there is no such draft. */
  async begunBy(key: DraftKey): Promise<Author | null> {
    const draft = await readDraft(this.#repository, key)
    return draft === null ? null : draftBeginner(this.#repository, this.#published, draft.commit)
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
    return this.#line.save({ ref: draftRef(save.key), toSave: (standing) => toDraftSave(save, standing) })
  }

  /** Moves a draft to another step of the workflow. Rejects with a `Refusal` (404) without a draft. */
  setStatus(key: DraftKey, { status, author }: { status: DraftStatus; author: Author }): Promise<Saved> {
    const message = `Chuyển ${key.slug} sang ${status}`
    const save: Save = {
      changes: [],
      author,
      message,
      trailers: { [statusTrailer]: status },
      evenIfSame: true,
    }
    const toSave: Order['toSave'] = ({ old }) => {
      if (old === null) throw noDraft(key)
      return save
    }
    return this.#line.save({ ref: draftRef(key), toSave })
  }

  /** Throws a draft away. Rejects with a `Refusal` (404) without a draft. */
  drop(key: DraftKey): Promise<void> {
    return this.#line.alone(async ({ folder }) => {
      const draft = await readDraft(folder, key)
      if (draft === null) throw noDraft(key)
      await moveRefs(folder, [{ ref: draftRef(key), from: draft.commit, to: null }])
    })
  }

  /** Merges a draft into the published branch; see `publishingOrder`. */
  publish(order: PublishOrder): Promise<Saved> {
    return this.#line.save(publishingOrder(this.#published, order)).catch((error: unknown) => {
      throw sayClash(error)
    })
  }
}

function noDraft({ slug }: DraftKey): Refusal {
  return new Refusal(404, `Không có bản nháp nào của ${slug}.`)
}

function toDraftSave({ key: _key, status, ...save }: DraftSave, standing: Standing): Save {
  const trailers = { [statusTrailer]: standing.status ?? status ?? 'draft' }
  const changes = [...save.changes, ...droppedPictures(standing, save)]
  return { ...save, changes, trailers, ...(standing.old === null ? { evenIfSame: true } : {}) }
}

function droppedPictures({ differing }: Standing, { changes }: Save): Change[] {
  const named = new Set(changes.map(({ path }) => path))
  return [...differing]
    .filter(([path, { before }]) => before === null && isPicture(path) && !named.has(path))
    .map(([path]) => ({ path, content: null }))
}
