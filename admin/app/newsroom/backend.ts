import {
  type DataFile,
  type EntrySave,
  type LoadedEntry,
  type MediaFile,
  ProxyBackend,
  type SavedAsset,
} from 'decap-cms-backend-proxy'
import { CURSOR_COMPATIBILITY_SYMBOL, Cursor } from 'decap-cms-lib-util'
import type { ComponentType } from 'react'
import { collections } from '#src/schema/collections.ts'
import { settleSource } from '#admin/app/format/settle-source.ts'
import { NewsroomError, askNewsroom, savedRevisions } from './answer.ts'
import { askAboutConflict } from './conflict-dialog.ts'
import { newestFirst, pageOf } from './entry-pages.ts'
import { refuseMalformed } from './malformed.ts'
import { toMediaFiles } from './media-files.ts'
import { saveMessage } from './save-message.ts'
import { SignIn, type SignInProps } from './sign-in.tsx'

/** Where the store answers. */
const address = '/api/v1'

/** The editor as Decap shows him. */
interface User {
  readonly name: string
  readonly login: string
}

/** A page of a list, in the shape Decap takes. */
interface EntryPage {
  readonly entries: readonly LoadedEntry[]
  readonly cursor: Cursor
}

async function toAsset(asset: SavedAsset): Promise<object> {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' }
}

/**
 * Decap's proxy back end with what an office needs: a save carries the version it started from,
 * conflicts are shown and never overwrite, lists come in pages, errors are Vietnamese.
 */
export class NewsroomBackend extends ProxyBackend {
  // Which version of each file this editor saw last; a save carries it.
  readonly #seen = new Map<string, string | null>()
  readonly #sources = new Map<string, string | null>()
  #list: readonly LoadedEntry[] = []

  authComponent(): ComponentType<SignInProps> {
    return SignIn
  }

  restoreUser(): Promise<User> {
    return this.authenticate()
  }

  /** Nobody signs in yet: the store says in whose name it saves. */
  async authenticate(): Promise<User> {
    const info = await this.request({ action: 'info', params: {} })
    const author = typeof info === 'object' && info !== null && 'author' in info ? info.author : null
    const name = typeof author === 'string' && author !== '' ? author : 'Biên tập viên'
    return { name, login: name }
  }

  override request(payload: object): Promise<unknown> {
    return askNewsroom(address, { branch: this.branch, ...payload })
  }

  override async getEntry(path: string): Promise<LoadedEntry> {
    const entry = await super.getEntry(path)
    if (entry.data !== null) refuseMalformed(path, entry.data)
    this.#seen.set(path, entry.file.id)
    this.#sources.set(path, entry.data)
    return entry
  }

  override async entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]> {
    const list = await this.allEntriesByFolder(folder, extension, depth)
    const isPaged = folder === collections.articles.path
    if (!isPaged) return list
    this.#list = list
    const { entries, cursor } = this.#page(0)
    return Object.assign([...entries], { [CURSOR_COMPATIBILITY_SYMBOL]: cursor })
  }

  /** Every entry of a folder, the newest first: what Decap sorts and searches. */
  async allEntriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]> {
    return newestFirst(await super.entriesByFolder(folder, extension, depth))
  }

  /** The next page of the list that `entriesByFolder` began. */
  traverseCursor(cursor: Cursor, _action: string): Promise<EntryPage> {
    return Promise.resolve(this.#page(Number(cursor.data.get('page')) + 1))
  }

  #page(page: number): EntryPage {
    const { items, hasNext } = pageOf(this.#list, page)
    const actions = hasNext ? ['next'] : []
    const meta = { index: page, count: this.#list.length }
    return { entries: items, cursor: Cursor.create({ actions, meta, data: { page } }) }
  }

  override async persistEntry(
    { dataFiles, assets }: EntrySave,
    options: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    const files = dataFiles.map((file) => ({ ...file, raw: this.#settle(file) }))
    const pictures = await Promise.all(assets.map(toAsset))
    const commitMessage = files[0] && saveMessage(files[0].path, files[0].raw, options['newEntry'] === true)
    const answer = await this.#saveUntilSettled(files, { ...options, commitMessage, assets: pictures })
    for (const { path, revision } of savedRevisions(answer)) this.#seen.set(path, revision)
    for (const { path, newPath, raw } of files) this.#sources.set(newPath ?? path, raw)
    return answer
  }

  #settle({ path, raw }: DataFile): string {
    return settleSource(path, this.#sources.get(path) ?? null, raw)
  }

  async #saveUntilSettled(
    files: readonly DataFile[],
    save: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    try {
      return await this.#save(files, save)
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.conflicts.length === 0) throw error
      const mayOverwrite = await askAboutConflict(error)
      if (!mayOverwrite) throw error
      for (const { path, revision } of error.conflicts) this.#seen.set(path, revision)
      return this.#saveUntilSettled(files, save)
    }
  }

  #save(
    files: readonly DataFile[],
    { assets, ...options }: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    const dataFiles = files.map((file) => ({
      ...file,
      revision: this.#seen.get(file.path) ?? null,
    }))
    const status = options['status'] ?? this.options.initialWorkflowStatus
    const params = { branch: this.branch, dataFiles, assets, options: { ...options, status } }
    return this.request({ action: 'persistEntry', params })
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
}
