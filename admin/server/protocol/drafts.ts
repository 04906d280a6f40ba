import * as z from 'zod'
import { finishEntry } from '../checks/finish-entry.ts'
import { readableKind } from '../checks/path.ts'
import { Refusal } from '../refusal.ts'
import { previewAddress } from '../preview/banner.ts'
import { type DraftKey, parseDraftKey } from '../store/draft.ts'
import type { OpenDraft } from '../store/draft-desk.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { toMediaFile } from './media.ts'
import { permitDraft, permitDrop } from './permit.ts'
import { draftKey, draftStatus, picturePath, revision, textPath } from './parameters.ts'

const draftFile = (path: typeof textPath) => draftKey.extend({ path, id: z.string().optional() })

function toUnpublishedEntry({ collection, slug, status, updated, author, files }: OpenDraft) {
  const diffs = files
    .filter(({ change }) => change !== 'deleted')
    .map(({ path, change, content }) => ({ path, newFile: change === 'added', id: revisionOf(content) }))
  return { collection, slug, status, diffs, updatedAt: updated, pullRequestAuthor: author }
}

async function contentOf({ store }: Desk, { path, ...key }: DraftKey & { path: string }): Promise<Buffer> {
  const content = await store.drafts.read(key, path)
  if (content === null) throw new Refusal(404, `Bản nháp ${key.slug} không có tệp ${path}.`)
  return content
}

/** The texts of a draft with their revisions, so that nobody has to ask for them one by one. */
function textsOf({ files }: OpenDraft) {
  return files.flatMap(({ path, content }) =>
    content === null || readableKind(path) !== 'text'
      ? []
      : [{ path, id: revisionOf(content), data: content.toString() }],
  )
}

/**
 * The drafts there are, as `<collection>/<slug>`; with `whole` each as `unpublishedEntry` gives it and with its
 * texts (`sources`), all in one answer.
 */
export const unpublishedEntries = defineAction(
  z.object({ whole: z.boolean().default(false) }),
  async ({ store }, { whole }) => {
    if (!whole) return (await store.drafts.list()).map(({ collection, slug }) => `${collection}/${slug}`)
    const drafts = await store.drafts.openAll()
    return drafts.map((draft) => ({ ...toUnpublishedEntry(draft), sources: textsOf(draft) }))
  },
)

/** One draft: its status and the files it changes. 404 if the entry has no draft. */
export const unpublishedEntry = defineAction(
  z
    .object({ id: z.string().optional(), collection: z.string().optional(), slug: z.string().optional() })
    .transform(({ id, collection, slug }) => (id === undefined ? { collection, slug } : parseDraftKey(id)))
    .pipe(draftKey),
  async ({ store }, key) => {
    const draft = await store.drafts.open(key)
    if (draft === null) throw new Refusal(404, `Không có bản nháp nào của ${key.slug}.`)
    return toUnpublishedEntry(draft)
  },
)

/** A text file as a draft has it, with its revision. */
export const unpublishedEntryDataFile = defineAction(
  draftFile(textPath),
  async (desk, { collection, slug, path }) => {
    const content = await contentOf(desk, { collection, slug, path })
    return { data: content.toString(), file: { path, id: revisionOf(content) } }
  },
)

/** A picture as a draft has it. */
export const unpublishedEntryMediaFile = defineAction(
  draftFile(picturePath),
  async (desk, { collection, slug, path }) =>
    toMediaFile(path, await contentOf(desk, { collection, slug, path })),
)

/** Throws a draft away. */
export const deleteUnpublishedEntry = defineAction(draftKey, async (desk, key) => {
  await permitDrop(desk, key)
  await desk.store.drafts.drop(key)
  return { message: 'Đã xóa bản nháp.' }
})

/** Moves a draft to another step of the workflow. */
export const updateUnpublishedEntryStatus = defineAction(
  draftKey.extend({ newStatus: draftStatus }),
  async (desk, { newStatus, ...key }) => {
    await permitDraft(desk, key)
    await desk.store.drafts.setStatus(key, { status: newStatus, author: desk.author })
    return { message: 'Đã chuyển trạng thái bản nháp.' }
  },
)

/** Publishes a draft and answers when readers see it; the draft is then gone. 409 with both versions on a conflict. */
export const publishUnpublishedEntry = defineAction(
  draftKey.extend({ revision: revision.optional(), over: revision.optional() }),
  async (desk, { collection, slug, revision: seen, over }) => {
    const { store, author, publish } = desk
    await permitDraft(desk, { collection, slug }, 'publish')
    const order = { key: { collection, slug }, author, message: `Đăng ${slug}`, finish: finishEntry() }
    const compared = {
      ...(seen === undefined ? {} : { revision: seen }),
      ...(over === undefined ? {} : { over }),
    }
    const saved = await store.drafts.publish({ ...order, ...compared })
    return { message: 'Đã đăng.', published: await publish(saved) }
  },
)

/** Where a draft can be looked at outside the editor, by members. */
export const getDeployPreview = defineAction(draftKey, (_, key) => ({
  url: previewAddress(key),
  status: 'success',
}))
