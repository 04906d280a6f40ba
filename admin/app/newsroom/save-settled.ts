import type { DataFile, SavedAsset } from 'decap-cms-backend-proxy'
import { type Conflict, NewsroomError } from './answer.ts'
import { askAboutConflict } from './conflict-dialog.ts'
import { offerBack } from './offer-back.ts'
import { showSource } from './show-source.ts'
import type { Versions } from './versions.ts'

/** A file of a save as the form gave it. */
export type Draftable = DataFile

/** What a save is made with. */
export interface Saving {
  readonly versions: Versions
  /** Sends the files, each with the version it started from. */
  readonly save: (files: readonly object[]) => Promise<unknown>
}

/** The answer to a save, and the sources that were saved in the end, by their paths. */
export interface Settled {
  readonly answer: unknown
  readonly saved: ReadonlyMap<string, string>
}

const wentBack = 'Bạn quay lại sửa tiếp: bản của bạn còn nguyên trong ô.'

/** A picture in the shape the newsroom takes. */
export async function toAsset(asset: SavedAsset): Promise<object> {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' }
}

function withBase(file: Draftable, versions: Versions): object {
  const { revision, source } = versions.of(file.path)
  return { ...file, revision, ...(source === null ? {} : { base: source }) }
}

function takeTheirs(conflicts: readonly Conflict[], versions: Versions): never {
  for (const { path, mine, theirs, revision } of conflicts) {
    if (theirs === null) continue
    versions.see(path, { revision, source: theirs })
    showSource(path, theirs)
    if (mine !== null) offerBack(() => showSource(path, mine))
  }
  throw new NewsroomError(0, 'Bản của bạn chưa được lưu; muốn lấy lại, bấm “Lấy lại bản của tôi”.')
}

function mergedOf(file: Draftable, conflicts: readonly Conflict[]): Draftable {
  const merged = conflicts.find(({ path }) => path === file.path)?.merged
  if (merged === null || merged === undefined) return file
  showSource(file.path, merged)
  return { ...file, raw: merged }
}

/**
 * Saves files; where somebody else changed the same meanwhile, shows both versions and does what the editor chooses,
 * as often as it takes. Rejects with a `NewsroomError` that says where he stands if he goes back or takes the other
 * version.
 */
export async function saveSettled(files: readonly Draftable[], saving: Saving): Promise<Settled> {
  const { versions, save } = saving
  try {
    const answer = await save(files.map((file) => withBase(file, versions)))
    return { answer, saved: new Map(files.map(({ path, newPath, raw }) => [newPath ?? path, raw])) }
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.conflicts.length === 0) throw error
    const choice = await askAboutConflict(error, 'save')
    if (choice === 'back') throw new NewsroomError(0, wentBack)
    if (choice === 'theirs') return takeTheirs(error.conflicts, versions)
    for (const { path, revision, theirs } of error.conflicts) versions.see(path, { revision, source: theirs })
    return saveSettled(
      choice === 'merged' ? files.map((file) => mergedOf(file, error.conflicts)) : files,
      saving,
    )
  }
}
