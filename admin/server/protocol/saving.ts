import * as z from 'zod'
import { checkDraft, checkPublishable } from '../checks/entry.ts'
import { finishEntry } from '../checks/finish-entry.ts'
import { entryPath, refuseDisorder, writableKind } from '../checks/path.ts'
import { pictureChange } from '../pictures/picture-change.ts'
import { Refusal } from '../refusal.ts'
import type { Change, Keeping, Saved } from '../store/change.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { permitChange, permitEntry } from './permit.ts'
import { asset, commitOptions, draftKey, draftStatus, revision, writablePath } from './parameters.ts'
import { refuseTwin } from './refuse-twin.ts'

const dataFile = z.object({
  slug: z.string(),
  path: writablePath,
  raw: z.string(),
  newPath: writablePath.optional(),
  revision: revision.optional(),
  /** The whole source of that revision. With it, what others changed elsewhere meanwhile is merged. */
  base: z.string().optional(),
  /** A revision that a 409 showed and that this save replaces. */
  over: revision.optional(),
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
type EntryKey = z.output<typeof draftKey>

/** What a file is compared with. What is new must not be there yet. */
function comparison(file: Order['files'][number], isNew: boolean): Partial<Change> {
  const revision = file.revision === undefined && isNew ? null : file.revision
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(file.base === undefined ? {} : { base: Buffer.from(file.base) }),
    ...(file.over === undefined ? {} : { over: file.over }),
  }
}

/** One file of an entry as changes: written in place, or moved. */
function toChanges(file: Order['files'][number], isNew: boolean): Change[] {
  const { path, newPath, raw } = file
  const content = Buffer.from(raw)
  const compared = comparison(file, isNew)
  if (newPath === undefined || newPath === path) return [{ path, content, ...compared }]
  return [
    { path, content: null, ...compared },
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
function draftOf({ files, options: { useWorkflow, collectionName } }: Order): EntryKey | null {
  if (!useWorkflow) return null
  return draftKey.safeParse({ collection: collectionName, slug: files[0]?.slug }).data ?? null
}

/** The files of a save as they are now, and the texts of which that is not what was sent. */
function outcome(changes: readonly Change[], { kept }: Saved) {
  const files = changes.map(({ path, content }) => ({
    path,
    revision: revisionOf(kept.get(path) ?? content),
  }))
  return { files, merged: [...kept].map(([path, source]) => ({ path, source: source.toString() })) }
}

/** What was merged must still be readable. */
function finishDraft({ path, content }: Keeping): Buffer {
  if (writableKind(path) === 'text') checkDraft(path, content.toString())
  return content
}

/**
 * A draft is of one entry and holds that entry's own file: who publishes `2024/hoi-nghi` publishes no other text that
 * somebody put into it, and moves or deletes none.
 */
async function refuseStowaway(
  { store }: Desk,
  { files }: Order,
  { collection, slug }: EntryKey,
): Promise<void> {
  const own = entryPath(collection, slug)
  const stowaway = files.flatMap(({ path, newPath = path }) => [path, newPath]).find((path) => path !== own)
  if (stowaway !== undefined)
    throw new Refusal(422, `${stowaway}: bản nháp ${collection}/${slug} chỉ được giữ tệp ${own}.`)
  if (!(await store.read([own])).has(own)) refuseDisorder(collection, slug)
}

async function saveDraft(desk: Desk, order: Order, changes: Change[]) {
  const { commitMessage, status } = order.options
  const key = draftOf(order)
  if (key === null) throw new Refusal(422, 'Bản nháp cần tên mục và đường dẫn của bài.')
  await refuseStowaway(desk, order, key)
  await permitChange(desk, key)
  const saved = await desk.store.drafts.save({
    key,
    changes,
    author: desk.author,
    message: commitMessage,
    finish: finishDraft,
    ...(status === undefined ? {} : { status }),
  })
  return { message: 'Đã lưu bản nháp.', ...outcome(changes, saved), published: null }
}

async function saveAndPublish(desk: Desk, { options: { commitMessage } }: Order, changes: Change[]) {
  const save = { changes, author: desk.author, message: commitMessage, finish: finishEntry() }
  const saved = await desk.store.save(save)
  const published = await desk.publish(saved)
  return { message: 'Đã lưu và đăng.', ...outcome(changes, saved), published }
}

async function permitFiles(desk: Desk, { files, options: { useWorkflow } }: Order): Promise<void> {
  const right = useWorkflow ? 'write' : 'publish'
  for (const { path, newPath, raw } of files) {
    await permitEntry(desk, { path, source: raw, right })
    if (newPath !== undefined) await permitEntry(desk, { path: newPath, source: raw, right })
  }
}

/** What was loaded from the store has no twin: only a file that may be new is looked at. */
async function refuseTwins(desk: Desk, { files }: Order): Promise<void> {
  for (const { path, newPath, revision: seen } of files)
    if (newPath !== undefined || typeof seen !== 'string') await refuseTwin(desk, newPath ?? path)
}

/**
 * Saves an entry with its pictures as one commit: to its draft (`useWorkflow`), or to the published
 * branch, and then answers when readers see it. Gives the new revision of every file, the texts that were
 * merged with others' work or stamped (`merged`), and who made each picture, as it said itself.
 */
export const persistEntry = defineAction(parameters, async (desk, order) => {
  checkFiles(order)
  await permitFiles(desk, order)
  await refuseTwins(desk, order)
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
