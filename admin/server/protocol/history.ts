import * as z from 'zod'
import { entryDifference as compare } from '#src/versions/entry-difference.ts'
import { readEntrySource } from '#src/versions/entry-source.ts'
import { checkDraft } from '../checks/entry.ts'
import { collectionOf, entryKey, entryPath, refuseDisorder } from '../checks/path.ts'
import { Refusal } from '../refusal.ts'
import type { HistoryPlace } from '../store/history.ts'
import { readRef } from '../store/ref.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { collectionName, draftKey, textPath } from './parameters.ts'
import { permitChange, permitEntry } from './permit.ts'

/** Id of a commit. */
const commitId = z.string().regex(/^[0-9a-f]{40}$/u, 'cần mã của một lần lưu')

/** Where a page of a history ended, as the answer before said: `<told> <path> <commit>…`. */
const historyCursor = z
  .string()
  .max(600)
  .transform((text, context): HistoryPlace => {
    const [told = '', path = '', ...starts] = text.split(' ')
    const isSound = /^\d{1,7}$/u.test(told) && textPath.safeParse(path).success && starts.length > 0
    if (isSound && starts.every((start) => commitId.safeParse(start).success))
      return { told: Number(told), path, starts }
    context.addIssue({ code: 'custom', message: 'cần con trỏ của trang trước' })
    return z.NEVER
  })

function toCursor(place: HistoryPlace | null): string | null {
  return place === null ? null : [String(place.told), place.path, ...place.starts].join(' ')
}

/** Throws a `Refusal` (422) where a cursor names what is no commit here. */
async function refuseUnknown(repository: string, starts: readonly string[]): Promise<void> {
  const found = await Promise.all(starts.map((start) => readRef(repository, start)))
  if (found.includes(null))
    throw new Refusal(422, 'Không đọc được vị trí trang của lịch sử. Hãy mở lại lịch sử của bài.')
}

/** The versions of an entry, the newest first, through all addresses it had; with those of its draft if its key is given. */
export const entryHistory = defineAction(
  z.object({
    path: textPath,
    collection: collectionName.optional(),
    slug: draftKey.shape.slug.optional(),
    cursor: historyCursor.optional(),
    size: z.number().int().min(1).max(200).default(30),
  }),
  async ({ store }, { path, collection, slug, cursor, size }) => {
    const isOne = collection !== undefined && slug !== undefined
    const draft = isOne ? await store.drafts.find({ collection, slug }) : null
    await refuseUnknown(store.place.repository, cursor?.starts ?? [])
    const question = { draft: draft?.commit ?? null, size, place: cursor ?? null }
    const { versions, next } = await store.history(path, question)
    return { versions, cursor: toCursor(next) }
  },
)

async function contentAt({ store }: Desk, commit: string, path: string): Promise<Buffer> {
  const content = await store.readAt(commit, path)
  if (content !== null) return content
  throw new Refusal(404, `${path}: không có trong lần lưu ${commit.slice(0, 7)}.`)
}

/** An entry as one version had it. 404 if that version has no such file. */
export const entryVersion = defineAction(
  z.object({ path: textPath, commit: commitId }),
  async (desk, { path, commit }) => {
    const content = await contentAt(desk, commit, path)
    return { data: content.toString(), file: { path, id: revisionOf(content) } }
  },
)

/** A version by its commit, or as readers see it, or as the draft has it. */
const side = z.union([commitId, z.enum(['published', 'draft'])])

async function sourceOf(desk: Desk, which: z.output<typeof side>, path: string): Promise<string> {
  if (which === 'published') return (await desk.store.read([path])).get(path)?.toString() ?? ''
  if (which === 'draft') return (await desk.store.drafts.read(entryKey(path), path))?.toString() ?? ''
  return (await contentAt(desk, which, path)).toString()
}

/** What changed from one version of an entry to another; what is not there compares as empty. */
export const entryDifference = defineAction(
  z.object({
    path: textPath,
    from: side,
    to: side,
    /** Where the entry was in `from`, if it has moved since. */
    fromPath: textPath.optional(),
  }),
  async (desk, { path, from, to, fromPath = path }) =>
    compare(collectionOf(path), await sourceOf(desk, from, fromPath), await sourceOf(desk, to, path)),
)

/**
 * Makes an old version of an entry (or the last one of a deleted entry) the newest save of its draft; readers
 * see it once that is published. `path` is where the entry was in that version.
 */
export const restoreEntry = defineAction(
  draftKey.extend({ path: textPath, commit: commitId }),
  async (desk, { path, commit, ...key }) => {
    const content = await contentAt(desk, commit, path)
    const target = entryPath(key.collection, key.slug)
    checkDraft(target, content.toString())
    if (path !== target) refuseDisorder(key.collection, key.slug)
    await permitChange(desk, key)
    await permitEntry(desk, { path: target, source: content.toString() })
    const message = `Khôi phục ${key.slug} như lần lưu ${commit.slice(0, 7)}`
    await desk.store.drafts.save({
      ...{ key, message, author: desk.author },
      changes: [{ path: target, content }],
    })
    return { files: [{ path: target, revision: revisionOf(content) }] }
  },
)

/** How many deleted entries are shown. */
const mostDeleted = 200

function titleOf(collection: z.output<typeof collectionName>, content: Buffer): string | null {
  const { title, name } = readEntrySource(collection, content.toString())?.values ?? {}
  return [title, name].find((value) => typeof value === 'string') ?? null
}

/** The entries of a collection that were deleted and can be restored, the newest first. */
export const deletedEntries = defineAction(
  z.object({ collection: collectionName }),
  async ({ store }, { collection }) => {
    const folder = entryPath(collection, 'x').replace(/\/[^/]+$/u, '')
    const deleted = await store.bin.list(folder, mostDeleted)
    return {
      entries: deleted.map(({ path, when, author, commit, content }) => {
        const { slug } = entryKey(path)
        return { path, slug, title: titleOf(collection, content) ?? slug, when, author, commit }
      }),
    }
  },
)
