import { type Conflict, NewsroomError } from './answer.ts'
import { askAboutConflict } from './conflict-dialog.ts'
import { showSource } from './show-source.ts'

const wentBack = 'Bạn quay lại sửa tiếp: bản nháp của bạn còn nguyên.'

/** What publishing is made of. */
export interface Publishing {
  /** Publishes the draft; `{ over }` names the published version that the editor has seen. */
  readonly publish: (over: { readonly over?: string | null }) => Promise<unknown>
  /** Saves the merged source as the draft. */
  readonly saveMerged: (path: string, source: string) => Promise<unknown>
}

async function takeMerged({ path, merged }: Conflict, { saveMerged }: Publishing): Promise<void> {
  if (merged === null) return
  await saveMerged(path, merged)
  showSource(path, merged)
}

/**
 * Publishes a draft; where what it started from was changed meanwhile, shows both versions and does what the editor
 * chooses. Rejects with a `NewsroomError` that says where he stands if he goes back.
 */
export async function publishSettled(publishing: Publishing): Promise<unknown> {
  try {
    return await publishing.publish({})
  } catch (error) {
    const [conflict] = error instanceof NewsroomError ? error.conflicts : []
    if (!(error instanceof NewsroomError) || conflict === undefined) throw error
    const choice = await askAboutConflict(error, 'publish')
    if (choice === 'back' || choice === 'theirs') throw new NewsroomError(0, wentBack)
    if (choice === 'merged') await takeMerged(conflict, publishing)
    return publishing.publish({ over: conflict.revision })
  }
}
