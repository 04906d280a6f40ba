import * as z from 'zod'
import { finishEntry } from '../checks/finish-entry.ts'
import { Refusal } from '../refusal.ts'
import { type DraftKey, parseDraftKey } from '../store/draft.ts'
import type { OpenDraft } from '../store/draft-desk.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { toMediaFile } from './media.ts'
import { draftKey, draftStatus, readablePath, revision } from './parameters.ts'

const draftFile = draftKey.extend({ path: readablePath, id: z.string().optional() })

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

/** How many drafts are opened at once: each takes a few git processes. */
const openedAtOnce = 8

async function openAll({ store }: Desk, keys: readonly DraftKey[]): Promise<OpenDraft[]> {
  const opened: (OpenDraft | null)[] = []
  for (let start = 0; start < keys.length; start += openedAtOnce) {
    const some = keys.slice(start, start + openedAtOnce)
    opened.push(...(await Promise.all(some.map((key) => store.drafts.open(key)))))
  }
  return opened.filter((draft) => draft !== null)
}

function toWholeDraft(draft: OpenDraft) {
  const texts = draft.files.filter(({ path, content }) => content !== null && readableKind(path) === 'text')
  const sources = texts.map(({ content }) => ({ id: revisionOf(content), data: content?.toString() ?? '' }))
  return { ...toUnpublishedEntry(draft), sources }
}

/** The drafts there are, as `<collection>/<slug>`; with `whole`, each with its files' texts, in one answer. */
export const unpublishedEntries = defineAction(
  z.object({ whole: z.boolean().default(false) }).loose(),
  async (desk, { whole }) => {
    const drafts = await desk.store.drafts.list()
    if (whole) return (await openAll(desk, drafts)).map(toWholeDraft)
    return drafts.map(({ collection, slug }) => `${collection}/${slug}`)
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
export const unpublishedEntryDataFile = defineAction(draftFile, async (desk, { collection, slug, path }) => {
  const content = await contentOf(desk, { collection, slug, path })
  return { data: content.toString(), file: { path, id: revisionOf(content) } }
})

/** A picture as a draft has it. */
export const unpublishedEntryMediaFile = defineAction(draftFile, async (desk, { collection, slug, path }) =>
  toMediaFile(path, await contentOf(desk, { collection, slug, path })),
)

/** Throws a draft away. */
export const deleteUnpublishedEntry = defineAction(draftKey, async ({ store }, key) => {
  await store.drafts.drop(key)
  return { message: 'Đã xóa bản nháp.' }
})

/** Moves a draft to another step of the workflow. */
export const updateUnpublishedEntryStatus = defineAction(
  draftKey.extend({ newStatus: draftStatus }),
  async ({ store, author }, { newStatus, ...key }) => {
    await store.drafts.setStatus(key, { status: newStatus, author })
    return { message: 'Đã chuyển trạng thái bản nháp.' }
  },
)

/** Publishes a draft and answers when readers see it; the draft is then gone. 409 with both versions on a conflict. */
export const publishUnpublishedEntry = defineAction(
  draftKey.extend({ revision: revision.optional(), over: revision.optional() }),
  async ({ store, author, publish }, { collection, slug, revision: seen, over }) => {
    const order = { key: { collection, slug }, author, message: `Đăng ${slug}`, finish: finishEntry() }
    const compared = {
      ...(seen === undefined ? {} : { revision: seen }),
      ...(over === undefined ? {} : { over }),
    }
    const saved = await store.drafts.publish({ ...order, ...compared })
    return { message: 'Đã đăng.', published: await publish(saved) }
  },
)

/** Where a draft can be looked at outside the editor: nowhere yet. */
export const getDeployPreview = defineAction(draftKey, () => null)
