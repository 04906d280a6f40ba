import type { Right } from '../members/rights.ts'

/** The right an action needs, or how to tell it from what is asked. */
type Needed = Right | ((parameters: unknown) => Right)

function valueOf(parameters: unknown, name: string): unknown {
  return (Object(parameters) as Record<string, unknown>)[name]
}

/** At this step a draft is about to be published: only who reviews may bring it there. */
const ready = 'pending_publish'

function rightToSave(parameters: unknown): Right {
  const options = valueOf(parameters, 'options')
  if (valueOf(options, 'useWorkflow') !== true) return 'publish'
  return valueOf(options, 'status') === ready ? 'review' : 'write'
}

function rightToMoveOn(parameters: unknown): Right {
  return valueOf(parameters, 'newStatus') === ready ? 'review' : 'write'
}

function actionsThatNeed(right: Right, names: string): [string, Needed][] {
  return names
    .trim()
    .split(/\s+/u)
    .map((name) => [name, right])
}

/** The one table of rights: every action of the newsroom and what it needs. What is not in it, nobody may do. */
const needed = new Map<string, Needed>([
  ...actionsThatNeed(
    'read',
    `info entriesByFolder entriesByFiles getEntry listEntries similarTitles
    unpublishedEntries unpublishedEntry unpublishedEntryDataFile unpublishedEntryMediaFile
    getMedia getMediaFile getDeployPreview
    entryHistory entryVersion entryDifference deletedEntries
    getNotes getPRMetadata presence keepAutosave readAutosave dropAutosave listAutosaves releases publishing`,
  ),
  ...actionsThatNeed(
    'write',
    `deleteUnpublishedEntry persistMedia restoreEntry addNote updateNote deleteNote toggleNoteResolution`,
  ),
  ['persistEntry', rightToSave],
  ['updateUnpublishedEntryStatus', rightToMoveOn],
  ...actionsThatNeed('publish', `publishUnpublishedEntry deleteFile deleteFiles moveEntry unpublishEntry`),
  ...actionsThatNeed(
    'manage',
    `members addMember changeMember resetMember removeMember signOutMember audit rollback`,
  ),
])

/** The right that an action needs for what is asked; `null` for an action that is not in the table. */
export function rightFor(action: string, parameters: unknown): Right | null {
  const found = needed.get(action)
  return typeof found === 'function' ? found(parameters) : (found ?? null)
}

/** The actions the table knows. */
export const ruledActions: readonly string[] = [...needed.keys()]
