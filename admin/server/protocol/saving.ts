import * as z from 'zod'
import { checkDraft, checkPublishable } from '../checks/entry.ts'
import { writableKind } from '../checks/path.ts'
import { checkPicture } from '../checks/picture.ts'
import { Refusal } from '../refusal.ts'
import type { Change } from '../store/change.ts'
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

/** A picture as a change; one of the same name with another content is never overwritten. */
export async function pictureChange(
  { store }: Desk,
  { path, content }: z.output<typeof asset>,
): Promise<{ readonly path: string; readonly content: Buffer }> {
  if (writableKind(path) !== 'picture')
    throw new Refusal(422, `${path}: cần một tệp ảnh trong public/media/.`)
  const bytes = Buffer.from(content, 'base64')
  checkPicture(path, bytes)
  const there = (await store.read([path])).get(path)
  if (there === undefined || there.equals(bytes)) return { path, content: bytes }
  throw new Refusal(409, `${path}: đã có một ảnh khác cùng tên. Hãy đổi tên ảnh rồi tải lại.`)
}

function revisions(changes: readonly Change[]) {
  return changes.map(({ path, content }) => ({ path, revision: revisionOf(content) }))
}

async function saveDraft(
  desk: Desk,
  { files, options: { collectionName, ...rest } }: Order,
  changes: Change[],
) {
  const key = draftKey.safeParse({ collection: collectionName, slug: files[0]?.slug })
  if (!key.success) throw new Refusal(422, 'Bản nháp cần tên mục và đường dẫn của bài.')
  await desk.store.drafts.save({
    key: key.data,
    changes,
    author: desk.author,
    message: rest.commitMessage,
    ...(rest.status === undefined ? {} : { status: rest.status }),
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
 * branch, and then answers when readers see it. Gives the new revision of every file.
 */
export const persistEntry = defineAction(parameters, async (desk, order) => {
  checkFiles(order)
  const pictures = await Promise.all(order.assets.map((picture) => pictureChange(desk, picture)))
  const texts = order.files.flatMap((file) => toChanges(file, order.options.newEntry))
  if (order.options.useWorkflow) return saveDraft(desk, order, [...texts, ...pictures])
  const news = pictures.map((picture) => ({ ...picture, revision: null }))
  return saveAndPublish(desk, order, [...texts, ...news])
})
