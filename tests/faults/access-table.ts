import { type OfficeRole, officeRoles } from './office.ts'

/**
 * The least role that may ask for each action, written down by hand from the design (design: phóng viên drafts, biên tập viên
 * reviews and edits, người xuất bản publishes, quản trị accounts): what the newsroom's own table is compared with.
 */
export const leastRole: Readonly<Record<string, OfficeRole>> = {
  info: 'reporter',
  entriesByFolder: 'reporter',
  entriesByFiles: 'reporter',
  getEntry: 'reporter',
  listEntries: 'reporter',
  similarTitles: 'reporter',
  unpublishedEntries: 'reporter',
  unpublishedEntry: 'reporter',
  unpublishedEntryDataFile: 'reporter',
  unpublishedEntryMediaFile: 'reporter',
  getMedia: 'reporter',
  getMediaFile: 'reporter',
  getDeployPreview: 'reporter',
  entryHistory: 'reporter',
  entryVersion: 'reporter',
  entryDifference: 'reporter',
  deletedEntries: 'reporter',
  getNotes: 'reporter',
  getPRMetadata: 'reporter',
  presence: 'reporter',
  keepAutosave: 'reporter',
  readAutosave: 'reporter',
  dropAutosave: 'reporter',
  listAutosaves: 'reporter',
  releases: 'reporter',
  publishing: 'reporter',
  deleteUnpublishedEntry: 'reporter',
  persistMedia: 'reporter',
  restoreEntry: 'reporter',
  addNote: 'reporter',
  updateNote: 'reporter',
  deleteNote: 'reporter',
  toggleNoteResolution: 'reporter',
  updateUnpublishedEntryStatus: 'reporter',
  // Without words about the workflow a save goes straight to the readers.
  persistEntry: 'publisher',
  publishUnpublishedEntry: 'publisher',
  unpublishEntry: 'publisher',
  deleteFile: 'publisher',
  deleteFiles: 'publisher',
  moveEntry: 'publisher',
  members: 'administrator',
  addMember: 'administrator',
  changeMember: 'administrator',
  resetMember: 'administrator',
  removeMember: 'administrator',
  signOutMember: 'administrator',
  audit: 'administrator',
  rollback: 'administrator',
}

/** Whether the design lets a role ask for an action; what is not in the table, nobody may. */
export function mayAsk(role: OfficeRole, action: string): boolean {
  const least = leastRole[action]
  return least !== undefined && officeRoles.indexOf(role) >= officeRoles.indexOf(least)
}
