import {
  type DataFile,
  type EntrySave,
  type LoadedEntry,
  type MediaFile,
  type OpenDraft,
  ProxyBackend,
} from 'decap-cms-backend-proxy'
import { CURSOR_COMPATIBILITY_SYMBOL, Cursor } from 'decap-cms-lib-util'
import type { ComponentType } from 'react'
import { Autosave } from '#admin/app/autosave/autosave.ts'
import { type Backup, latestBackup, typingKey } from '#admin/app/autosave/backup.ts'
import { collectionOf } from '#admin/app/format/collection-of.ts'
import { NotesWatch, type NotesCallbacks } from '#admin/app/notes/watch-notes.ts'
import { settleSource } from '#admin/app/format/settle-source.ts'
import { hideProgress } from '#admin/app/workflow/progress.ts'
import { tellOutcome } from '#admin/app/workflow/publish-entry.ts'
import { readOutcome } from '#admin/app/workflow/publication.ts'
import { askNewsroom, askQuietly, mergedFiles, onSessionEnd, savedRevisions } from './answer.ts'
import { EntryPages } from './entry-pages.ts'
import { newestFirst } from './newest-first.ts'
import type { ListOrder } from './list-order.ts'
import { refuseMalformed } from './malformed.ts'
import { toMediaFiles } from './media-files.ts'
import { OpenDrafts } from './open-drafts.ts'
import { newCredits, showCredits } from './picture-credits.ts'
import { publishSettled } from './publish-settled.ts'
import { type Draftable, saveSettled, toAsset } from './save-settled.ts'
import { saveMessage } from './save-message.ts'
import { showMerged } from './show-merged.ts'
import { signOut } from './sign-in-request.ts'
import { askToSignInAgain } from './sign-in-again.tsx'
import { SignInPage, type SignInProps } from './sign-in.tsx'
import { type SignedIn, keepMember, readMember } from './signed-in.ts'
import { type SeenVersion, Versions } from './versions.ts'

/** Where the store answers. */
const address = '/api/v1'

/** The editor as Decap shows him. */
interface User extends SignedIn {
  readonly login: string
}

/** A page of a list, in the shape Decap takes. */
interface EntryPage {
  readonly entries: readonly LoadedEntry[]
  readonly cursor: Cursor
}

/** How Decap names a draft: by its id in a list of all, or by its entry. */
interface DraftName {
  readonly id?: string
  readonly collection?: string
  readonly slug?: string
}

/**
 * Decap's proxy back end with what an office needs: people sign in, a save carries the version it started from,
 * what two people changed is merged or shown and never overwritten, lists come in pages, errors are Vietnamese.
 */
export class NewsroomBackend extends ProxyBackend {
  readonly #versions = new Versions()
  readonly #drafts = new OpenDrafts()
  readonly #notes = new NotesWatch(({ collection, slug }) => this.getNotes(collection, slug))
  readonly #pages = new EntryPages((params) => this.#ask('listEntries', params))
  readonly #autosave = new Autosave((action, params) => askQuietly(address, { action, params }))
  #offered: Backup | null = null
  // The file of each draft, by `<collection>/<slug>`.
  readonly #draftPaths = new Map<string, string>()

  authComponent(): ComponentType<SignInProps> {
    return SignInPage
  }

  restoreUser(): Promise<User> {
    return this.authenticate()
  }

  /** Takes in who is signed in. Rejects with a `NewsroomError` (401) where nobody is. */
  async authenticate(): Promise<User> {
    onSessionEnd(null)
    const member = readMember(await this.#ask('info', {}))
    keepMember(member)
    onSessionEnd(askToSignInAgain)
    return { ...member, login: member.email }
  }

  async logout(): Promise<void> {
    onSessionEnd(null)
    keepMember(null)
    await signOut()
  }

  override request(payload: object): Promise<unknown> {
    return askNewsroom(address, { branch: this.branch, ...payload })
  }

  #ask(action: string, params: object): Promise<unknown> {
    return this.request({ action, params })
  }

  override async getEntry(path: string): Promise<LoadedEntry> {
    const entry = await super.getEntry(path)
    if (entry.data !== null) refuseMalformed(path, entry.data)
    this.#versions.see(path, { revision: entry.file.id, source: entry.data })
    return entry
  }

  /** The first page of a list, in the order that its editor chose. */
  override async entriesByFolder(
    folder: string,
    _extension: string,
    _depth: number,
    order: ListOrder = {},
  ): Promise<LoadedEntry[]> {
    const { entries, cursor } = this.#toPage(await this.#pages.first(collectionOf(`${folder}/`) ?? '', order))
    return Object.assign([...entries], { [CURSOR_COMPATIBILITY_SYMBOL]: cursor })
  }

  /** Every entry of a folder, the newest first: what the lists of sections and bodies in a form choose from. */
  async allEntriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]> {
    return newestFirst(await super.entriesByFolder(folder, extension, depth))
  }

  /** The next page of the list that `entriesByFolder` began. */
  async traverseCursor(cursor: Cursor, _action: string): Promise<EntryPage> {
    return this.#toPage(await this.#pages.next(cursor.data.get('next')))
  }

  #toPage({ entries, next, total }: Awaited<ReturnType<EntryPages['first']>>): EntryPage {
    const meta = { count: total }
    const cursor = Cursor.create({ actions: next === null ? [] : ['next'], meta, data: { next } })
    return { entries, cursor }
  }

  /** The entries of a collection that hold every word, the best first. */
  async searchEntries(collection: string, words: string): Promise<readonly LoadedEntry[]> {
    return (await this.#pages.search(collection, words)).entries
  }

  /** The names of all drafts; what they hold comes along, so that nothing of it is asked for one by one. */
  async unpublishedEntries(): Promise<string[]> {
    return this.#drafts.fill(await this.#ask('unpublishedEntries', { whole: true }))
  }

  override async unpublishedEntry(name: DraftName): Promise<OpenDraft> {
    const known = name.id === undefined ? undefined : this.#drafts.draft(name.id)
    const draft = known ?? (await super.unpublishedEntry(name))
    const text = draft.diffs.find(({ path }) => collectionOf(path) !== null)
    if (text === undefined) return draft
    this.#draftPaths.set(`${draft.collection}/${draft.slug}`, text.path)
    // Decap looks through all drafts while one of them is open: only an opened one is the editor's to start from.
    if (name.id === undefined) this.#versions.see(text.path, { revision: text.id, source: null })
    return draft
  }

  override async unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string> {
    const source =
      this.#drafts.source(id) ?? (await super.unpublishedEntryDataFile(collection, slug, path, id))
    refuseMalformed(path, source)
    this.#versions.seeSource(path, id, source)
    return source
  }

  override async persistEntry(
    { dataFiles, assets }: EntrySave,
    options: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    const files = dataFiles.map((file) => ({ ...file, raw: this.#settle(file) }))
    const [first] = files
    const commitMessage = first && saveMessage(first.path, first.raw, options['newEntry'] === true)
    const status = options['status'] ?? this.options.initialWorkflowStatus
    const pictures = await Promise.all(assets.map(toAsset))
    const answer = await this.#saveFiles(files, {
      assets: pictures,
      options: { ...options, commitMessage, status },
    })
    if (first)
      this.#draftPaths.set(`${String(options['collectionName'])}/${first.slug}`, first.newPath ?? first.path)
    return answer
  }

  async #saveFiles(files: readonly Draftable[], rest: object): Promise<unknown> {
    const save = (dataFiles: readonly object[]): Promise<unknown> =>
      this.#ask('persistEntry', { branch: this.branch, dataFiles, ...rest })
    const { answer, saved } = await saveSettled(files, { versions: this.#versions, save })
    const merged = mergedFiles(answer)
    const sources = [...saved, ...merged.map(({ path, source }) => [path, source] as const)]
    this.#versions.seeSaved(savedRevisions(answer), new Map(sources))
    showMerged(merged)
    showCredits(newCredits(answer, [...new Map(sources).values()]))
    return answer
  }

  #settle({ path, raw }: DataFile): string {
    return settleSource(path, this.#versions.of(path).source, raw)
  }

  /** The version of a file that goes along with an order, where the editor has one before him. */
  #seen(path: string | null): { readonly revision?: string | null } {
    return path !== null && this.#versions.knows(path) ? { revision: this.#versions.of(path).revision } : {}
  }

  /** Publishes a draft and tells what became of it. Two people's work is settled as in a save. */
  override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
    const path = this.#draftPaths.get(`${collection}/${slug}`) ?? null
    const publish = (over: object): Promise<unknown> =>
      this.#ask('publishUnpublishedEntry', { collection, slug, ...this.#seen(path), ...over })
    const saveMerged = (file: string, raw: string): Promise<unknown> =>
      this.#saveFiles([{ path: file, slug, raw }], {
        assets: [],
        options: {
          collectionName: collection,
          useWorkflow: true,
          commitMessage: saveMessage(file, raw, false),
        },
      })
    const answer = await publishSettled({ publish, saveMerged })
    tellOutcome(readOutcome((Object(answer) as { readonly published?: unknown }).published, path))
    return answer
  }

  /** Takes an entry off the site; its file and history stay. */
  async unpublishEntry(collection: string, slug: string, path: string): Promise<void> {
    const { file } = await super.getEntry(path)
    await this.#ask('unpublishEntry', { collection, slug, path, revision: file.id })
    // What it may say of the page, and its link to it, are no longer so.
    hideProgress()
  }

  /** Where a draft is looked at as the page it would be. */
  getDeployPreview(
    collection: string,
    slug: string,
  ): Promise<{ readonly url: string; readonly status: string }> {
    return Promise.resolve({ url: `/xem-truoc/${collection}/${slug}/`, status: 'success' })
  }

  /** The version of a file that is before the editor. */
  versionOf(path: string): SeenVersion {
    return this.#versions.of(path)
  }

  /** Keeps what is being typed in the newsroom, beside the copy in this browser. */
  keepTyping(collection: string, slug: unknown, path: string, source: string): void {
    const base = this.#versions.of(path).revision
    this.#autosave.keep(typingKey(collection, slug), { source, base })
  }

  /** The later of what this browser and what the newsroom kept of somebody's typing. */
  async latestTyping(collection: string, slug: unknown, local: Backup | null): Promise<Backup | null> {
    this.#offered = latestBackup(local, await this.#autosave.read(typingKey(collection, slug)))
    return this.#offered
  }

  /** What was offered is in the form now: the next save starts from the version it was typed on. */
  takeUpTyping(path: string): void {
    const base = this.#offered?.base
    if (base !== undefined && path !== '') this.#versions.see(path, base)
  }

  /** Forgets what was typed into an entry. */
  dropTyping(collection: string, slug: unknown): Promise<void> {
    return this.#autosave.drop(typingKey(collection, slug))
  }

  /**
   * Every picture, shown from the site: Decap's own client would load the bytes of all of them. Nothing where
   * Decap asks for a folder, which it does for each entry that it opens: it knows the whole list already.
   */
  override async getMedia(folder?: string): Promise<MediaFile[]> {
    if (folder !== undefined) return []
    const params = { mediaFolder: this.mediaFolder, contents: false }
    return toMediaFiles(await this.request({ action: 'getMedia', params }))
  }

  /** Tells of notes that others write beside the entry that is open. */
  startNotesPolling(collection: string, slug: string, callbacks: NotesCallbacks): void {
    this.#notes.start({ collection, slug }, callbacks)
  }

  /** The entry is closed. */
  stopNotesPolling(): void {
    this.#notes.stop()
  }
}
