import * as z from 'zod'
import { checkDraft, checkPublishable } from '../checks/entry.ts'
import { writableKind } from '../checks/path.ts'
import { pictureChange } from '../pictures/picture-change.ts'
import { Refusal } from '../refusal.ts'
import type { Change } from '../store/change.ts'
import type { DraftKey } from '../store/draft.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { asset, commitOptions, draftKey, draftStatus, revision, writablePath } from './parameters.ts'

const dataFile = z.object({
  slug: z.string(),
  path: writablePath,
  raw: z.string(),
  newPath: writablePath.optional(),
  revision: revision.optional(),
})

const options = commitOptions.extend({
  collectionName: z.string().optional(),
  useWorkflow: z.boolean().default(false),
  newEntry: z.boolean().default(false),
  status: draftStatus.optional().catch(undefined),
})

const parameters = z
  .object({
    entry: dataFile.optional(),
    dataFiles: z.array(dataFile).max(20).optional(),
    assets: z.array(asset).max(100).default([]),
    options,
  })
  .transform(({ entry, dataFiles, ...rest }) => ({ ...rest, files: dataFiles ?? (entry ? [entry] : []) }))
  .refine(({ files }) => files.length > 0, 'cần ít nhất một tệp để lưu')

type Order = z.output<typeof parameters>

/** One file of an entry as changes: written in place, or moved. What is new must not be there yet. */
function toChanges({ path, newPath, raw, revision: seen }: Order['files'][number], isNew: boolean): Change[] {
  const content = Buffer.from(raw)
  const compared = seen === undefined && isNew ? null : seen
  const base = compared === undefined ? {} : { revision: compared }
  if (newPath === undefined || newPath === path) return [{ path, content, ...base }]
  return [
    { path, content: null, ...base },
    { path: newPath, content, revision: null },
  ]
}

function checkFiles({ files, options: { useWorkflow } }: Order): void {
  for (const { path, newPath, raw } of files) {
    const target = newPath ?? path
    if (writableKind(target) !== 'text') throw new Refusal(422, `${target}: cần một tệp .md hoặc .yml.`)
    if (useWorkflow) checkDraft(target, raw)
    else checkPublishable(target, raw)
  }
}

/** The draft that a save goes to; `null` for one that goes to the published branch, or names no draft. */
function draftOf({ files, options: { useWorkflow, collectionName } }: Order): DraftKey | null {
  if (!useWorkflow) return null
  return draftKey.safeParse({ collection: collectionName, slug: files[0]?.slug }).data ?? null
}

function revisions(changes: readonly Change[]) {
  return changes.map(({ path, content }) => ({ path, revision: revisionOf(content) }))
}

async function saveDraft(desk: Desk, order: Order, changes: Change[]) {
  const { commitMessage, status } = order.options
  const key = draftOf(order)
  if (key === null) throw new Refusal(422, 'Bản nháp cần tên mục và đường dẫn của bài.')
  await desk.store.drafts.save({
    key,
    changes,
    author: desk.author,
    message: commitMessage,
    ...(status === undefined ? {} : { status }),
  })
  return { message: 'Đã lưu bản nháp.', files: revisions(changes), published: null }
}

async function saveAndPublish(desk: Desk, { options: { commitMessage } }: Order, changes: Change[]) {
  const saved = await desk.store.save({ changes, author: desk.author, message: commitMessage })
  const published = await desk.publish(saved)
  return { message: 'Đã lưu và đăng.', files: revisions(changes), published }
}

/**
 * Saves an entry with its pictures as one commit: to its draft (`useWorkflow`), or to the published
 * branch, and then answers when readers see it. Gives the new revision of every file, and who made
 * each picture, as it said itself.
 */
export const persistEntry = defineAction(parameters, async (desk, order) => {
  checkFiles(order)
  const draft = draftOf(order)
  const pictures = await Promise.all(order.assets.map((picture) => pictureChange(desk, picture, draft)))
  const texts = order.files.flatMap((file) => toChanges(file, order.options.newEntry))
  const credits = pictures.map(({ path, credit }) => ({ path, credit }))
  const news = pictures.map(({ path, content }) => ({
    path,
    content,
    ...(draft === null && { revision: null }),
  }))
  const save = order.options.useWorkflow ? saveDraft : saveAndPublish
  return { ...(await save(desk, order, [...texts, ...news])), pictures: credits }
})
