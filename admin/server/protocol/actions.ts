import { Refusal } from '../refusal.ts'
import type { Action } from './action.ts'
import { deleteFile, deleteFiles } from './deleting.ts'
import type { Desk } from './desk.ts'
import {
  deleteUnpublishedEntry,
  getDeployPreview,
  publishUnpublishedEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
  updateUnpublishedEntryStatus,
} from './drafts.ts'
import { entriesByFiles, entriesByFolder, getEntry, info } from './entries.ts'
import { getMedia, getMediaFile, persistMedia } from './media.ts'
import { persistEntry } from './saving.ts'

/** Every action of the Decap proxy protocol, under the name the browser sends. */
const actions = new Map<string, Action>(
  Object.entries({
    info,
    entriesByFolder,
    entriesByFiles,
    getEntry,
    unpublishedEntries,
    unpublishedEntry,
    unpublishedEntryDataFile,
    unpublishedEntryMediaFile,
    deleteUnpublishedEntry,
    persistEntry,
    updateUnpublishedEntryStatus,
    publishUnpublishedEntry,
    getMedia,
    getMediaFile,
    persistMedia,
    deleteFile,
    deleteFiles,
    getDeployPreview,
  }),
)

/** The names of the actions the newsroom answers. */
export const actionNames: readonly string[] = [...actions.keys()]

/** Carries out what the browser asked for (`{ action, params }`). Throws a `Refusal` for what it does not know. */
export async function answer(desk: Desk, request: unknown): Promise<unknown> {
  const { action, params } = Object(request) as { readonly action?: unknown; readonly params?: unknown }
  const found = typeof action === 'string' ? actions.get(action) : undefined
  if (found === undefined)
    throw new Refusal(
      422,
      `Không biết thao tác ${typeof action === 'string' ? JSON.stringify(action) : 'không tên'}.`,
    )
  return found(desk, params)
}
