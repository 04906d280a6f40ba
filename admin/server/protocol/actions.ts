import { Refusal } from '../refusal.ts'
import type { Action } from './action.ts'
import { rightFor } from './action-rights.ts'
import { dropAutosave, keepAutosave, listAutosaves, readAutosave } from './autosaves.ts'
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
import { entriesByFiles, entriesByFolder, getEntry, listEntries, similarTitles } from './entries.ts'
import { info } from './info.ts'
import { deletedEntries, entryDifference, entryHistory, entryVersion, restoreEntry } from './history.ts'
import { getMedia, getMediaFile, persistMedia } from './media.ts'
import {
  addMember,
  audit,
  changeMember,
  members,
  removeMember,
  resetMember,
  signOutMember,
} from './members.ts'
import { moveEntry, unpublishEntry } from './moving.ts'
import { addNote, deleteNote, getNotes, getPRMetadata, toggleNoteResolution, updateNote } from './notes.ts'
import { permit } from './permit.ts'
import { permitAction } from './permit-action.ts'
import { presence } from './presence.ts'
import { publishing, releases, rollback } from './releases.ts'
import { persistEntry } from './saving.ts'

/** Every action of the Decap proxy protocol, under the name the browser sends. */
const actions = new Map<string, Action>(
  Object.entries({
    ...{ members, addMember, changeMember, resetMember, removeMember, signOutMember, audit },
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
    ...{ entryHistory, entryVersion, entryDifference, restoreEntry, deletedEntries },
    ...{ moveEntry, unpublishEntry },
    ...{ publishing, releases, rollback },
    ...{ listEntries, similarTitles },
    ...{ getNotes, addNote, updateNote, deleteNote, toggleNoteResolution, getPRMetadata },
    ...{ presence, keepAutosave, readAutosave, dropAutosave, listAutosaves },
  }),
)

/** The names of the actions the newsroom answers. */
export const actionNames: readonly string[] = [...actions.keys()]

function sayUnknown(action: unknown): Refusal {
  const name = typeof action === 'string' ? JSON.stringify(action) : 'không tên'
  return new Refusal(422, `Không biết thao tác ${name}.`)
}

/**
 * Carries out what the browser asked for (`{ action, params }`), if the member has the right it needs and may touch the
 * entries it names. Throws a `Refusal`: 422 for what it does not know, 403 for what the member may not do.
 */
export async function answer(desk: Desk, request: unknown): Promise<unknown> {
  const { action, params } = Object(request) as { readonly action?: unknown; readonly params?: unknown }
  if (typeof action !== 'string') throw sayUnknown(action)
  const found = actions.get(action)
  const right = rightFor(action, params)
  if (found === undefined || right === null) throw sayUnknown(action)
  permit(desk.member, right)
  await permitAction(desk, { action, right, parameters: params })
  return found(desk, params)
}
