import type { CollectionName } from '#src/schema/collections.ts'
import { collectionOf, entryPath } from '../checks/path.ts'
import { Refusal } from '../refusal.ts'
import { type Draft, listDrafts } from '../store/draft.ts'
import { readRef } from '../store/ref.ts'
import { type ContentChange, blobsAt, changedContent, listContent } from './content-files.ts'
import type { KnownEntry } from './entry-cache.ts'
import { slugOf } from './entry-facts.ts'
import type { EntryReader } from './entry-reader.ts'
import { type IndexedEntry, indexEntry } from './indexed-entry.ts'
import type { RefWatch } from './ref-watch.ts'

/** Where an index looks. */
export interface IndexPlace {
  readonly repository: string
  /** Full name of the published branch. */
  readonly ref: string
}

/** A draft with the entry's file as it has it. */
interface KnownDraft {
  readonly draft: Draft
  readonly path: string
  /** `null` where the draft takes the file away. */
  readonly file: KnownEntry | null
}

/** What an index brings along. */
interface IndexTools {
  readonly reader: EntryReader
  readonly watch: RefWatch
}

function pathOf({ collection, slug }: Draft): string | null {
  try {
    return entryPath(collection as CollectionName, slug)
  } catch (error) {
    // A branch that somebody named cms/… by hand.
    if (error instanceof Refusal || error instanceof TypeError) return null
    throw error
  }
}

/**
 * The front matter of every entry, published or only drafted, in memory. It follows every commit, whoever made it:
 * before it answers it makes sure that no ref has moved, and reads what changed. What it cannot follow (a
 * rewritten branch) it reads anew from git.
 */
export class EntryIndex {
  readonly #place: IndexPlace
  readonly #reader: EntryReader
  readonly #watch: RefWatch
  #commit: string | null = null
  readonly #published = new Map<string, KnownEntry>()
  readonly #drafts = new Map<string, KnownDraft>()
  readonly #entries = new Map<string, IndexedEntry>()
  #generation = 0
  #last: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(place: IndexPlace, { reader, watch }: IndexTools) {
    this.#place = place
    this.#reader = reader
    this.#watch = watch
  }

  /** Every entry by its path, as git holds them now; the same map each time. */
  async entries(): Promise<ReadonlyMap<string, IndexedEntry>> {
    await this.#follow()
    return this.#entries
  }

  /** Grows whenever an entry changes, comes or goes. */
  get generation(): number {
    return this.#generation
  }

  /** The front matter of an entry as its file has it. */
  front({ blob }: IndexedEntry): Promise<string> {
    return this.#reader.front(blob)
  }

  // Whoever asks while a look at git is under way waits for the next one, which sees what was saved meanwhile;
  // all who wait share it.
  #follow(): Promise<void> {
    this.#waiting ??= this.#last
      .catch(() => undefined)
      .then(() => {
        this.#waiting = null
        return this.#look()
      })
    this.#last = this.#waiting
    return this.#waiting
  }

  async #look(): Promise<void> {
    if (this.#commit !== null && !this.#watch.mayHaveMoved) return
    await this.#watch.note()
    try {
      await this.#followRefs()
    } catch (error) {
      // Half followed: everything is read anew at the next question.
      this.#commit = null
      this.#drafts.clear()
      throw error
    }
  }

  async #followRefs(): Promise<void> {
    const { repository, ref } = this.#place
    const isFirst = this.#generation === 0
    // Drafts first: publishing moves both at once, and an entry seen twice is better than one not seen.
    const drafts = await listDrafts(repository)
    const commit = await readRef(repository, ref)
    if (commit === null) throw new Error(`${repository}: expected a branch ${ref}, got none`)
    const touched = [...(await this.#followPublished(commit)), ...(await this.#followDrafts(drafts))]
    for (const path of new Set(touched)) this.#settle(path)
    if (touched.length > 0) this.#generation += 1
    if (isFirst) this.#reader.prune(new Set([...this.#entries.values()].map(({ blob }) => blob)))
  }

  async #followPublished(commit: string): Promise<string[]> {
    if (this.#commit === commit) return []
    const { isWhole, changes } = await this.#changesTo(commit)
    const known = await this.#reader.read(changes.flatMap(({ blob }) => blob ?? []))
    const gone = isWhole ? [...this.#entries.keys()] : []
    if (isWhole) this.#published.clear()
    for (const { path, blob } of changes) {
      const entry = blob === null ? undefined : known.get(blob)
      if (entry === undefined) this.#published.delete(path)
      else this.#published.set(path, entry)
    }
    this.#commit = commit
    return [...gone, ...changes.map(({ path }) => path)]
  }

  async #changesTo(
    commit: string,
  ): Promise<{ readonly isWhole: boolean; readonly changes: readonly ContentChange[] }> {
    const { repository } = this.#place
    if (this.#commit !== null) {
      // A branch that was rewritten and cleaned up since: git has the old commit no more.
      const changes = await changedContent(repository, { from: this.#commit, to: commit }).catch(() => null)
      if (changes !== null) return { isWhole: false, changes }
    }
    return { isWhole: true, changes: await listContent(repository, commit) }
  }

  async #followDrafts(drafts: readonly Draft[]): Promise<string[]> {
    const placed = drafts.flatMap((draft) => {
      const path = pathOf(draft)
      return path === null ? [] : [{ draft, path }]
    })
    const moved = placed.filter(({ draft, path }) => this.#drafts.get(path)?.draft.commit !== draft.commit)
    const there = new Set(placed.map(({ path }) => path))
    const gone = [...this.#drafts.keys()].filter((path) => !there.has(path))
    if (moved.length === 0 && gone.length === 0) return []
    const files = await this.#filesOf(moved)
    for (const path of gone) this.#drafts.delete(path)
    for (const [index, { draft, path }] of moved.entries())
      this.#drafts.set(path, { draft, path, file: files[index] ?? null })
    return [...gone, ...moved.map(({ path }) => path)]
  }

  async #filesOf(moved: readonly { readonly draft: Draft; readonly path: string }[]) {
    const places = moved.map(({ draft, path }) => ({ commit: draft.commit, path }))
    const blobs = await blobsAt(this.#place.repository, places)
    const known = await this.#reader.read(blobs.filter((blob) => blob !== null))
    return blobs.map((blob) => (blob === null ? null : (known.get(blob) ?? null)))
  }

  #settle(path: string): void {
    const published = this.#published.get(path)
    const draft = this.#drafts.get(path)
    const file = published ?? draft?.file
    if (file === undefined || file === null) {
      this.#entries.delete(path)
      return
    }
    const collection = collectionOf(path)
    const entry = indexEntry({
      path,
      collection,
      slug: slugOf(path, collection),
      ...file,
      isPublished: published !== undefined,
      workflow: draft?.draft.status ?? null,
      updated: draft?.draft.updated ?? null,
    })
    this.#entries.set(path, entry)
  }
}
