import * as z from 'zod'
import { readEntrySource, writeEntrySource } from '#src/versions/entry-source.ts'
import { addressOf, isShown, withFormerAddress } from '../checks/article-address.ts'
import { checkPublishable } from '../checks/entry.ts'
import { finishEntry } from '../checks/finish-entry.ts'
import { entryPath, refuseDisorder } from '../checks/path.ts'
import { ConflictRefusal, Refusal } from '../refusal.ts'
import { conflictBetween } from '../store/conflict.ts'
import type { DraftKey } from '../store/draft.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { noteBookOf } from './notes.ts'
import { draftKey, textPath, revision } from './parameters.ts'
import { permitDraft, permitEntry } from './permit.ts'
import { refuseTwin } from './refuse-twin.ts'

/** The published source of an entry. Throws a `Refusal`: 404 without one, 409 if it is not the one that was seen. */
async function readSeen({ store }: Desk, path: string, seen: string | null | undefined): Promise<string> {
  const content = (await store.read([path])).get(path)
  if (content === undefined) throw new Refusal(404, `${path}: mục này chưa đăng hoặc đã bị xóa.`)
  if (seen === undefined || seen === revisionOf(content)) return content.toString()
  throw new ConflictRefusal('Có người khác đã sửa bài này sau khi bạn mở. Hãy mở bản mới rồi làm lại.', [
    conflictBetween({ path, mine: null, theirs: content, base: null, merged: null }),
  ])
}

/** Decap names an entry by its slug and its path: both must mean the same file. */
function refuseOther(key: DraftKey & { readonly collection: string }, path: string, expected: string): void {
  if (path !== expected)
    throw new Refusal(422, `${path}: cần tệp ${expected} của ${key.collection}/${key.slug}.`)
}

/** The source of an article at its new place: it is called as its file is, and its old address leads to it. */
function moveArticle(source: string, from: string, to: string): string {
  const entry = readEntrySource('articles', source)
  if (entry === null) return source
  const { slug: _, ...values } = entry.values
  const [former, own] = [
    addressOf(from, source),
    addressOf(to, writeEntrySource('articles', { ...entry, values })),
  ]
  if (former === null || former === own || !isShown(source))
    return writeEntrySource('articles', { ...entry, values })
  return writeEntrySource('articles', withFormerAddress({ ...entry, values }, former, own))
}

/** Entries that others name by their slug stay where they are: every article would have to change with them. */
const movable = ['articles', 'pages'] as const

/**
 * Gives a published entry another address; readers who come to an article's old one are led to the new one.
 * Refused while the entry has a draft, which would lose its place.
 */
export const moveEntry = defineAction(
  draftKey.extend({
    collection: z.enum(movable, 'chỉ đổi được đường dẫn của bài viết và trang'),
    path: textPath,
    newSlug: draftKey.shape.slug,
    revision: revision.optional(),
  }),
  async (desk, { path, newSlug, revision: seen, ...key }) => {
    refuseOther(key, path, entryPath(key.collection, key.slug))
    refuseDisorder(key.collection, newSlug)
    const newPath = entryPath(key.collection, newSlug)
    if (newPath === path) throw new Refusal(422, `${newSlug}: đường dẫn mới giống đường dẫn cũ.`)
    const source = await readSeen(desk, path, seen)
    await permitEntry(desk, { path, source, right: 'publish' })
    if ((await desk.store.drafts.find(key)) !== null)
      throw new Refusal(409, 'Bài đang có bản nháp. Hãy đăng hoặc bỏ bản nháp rồi đổi đường dẫn.')
    const moved = key.collection === 'articles' ? moveArticle(source, path, newPath) : source
    checkPublishable(newPath, moved)
    await refuseTwin(desk, newPath)
    const content = Buffer.from(moved)
    const saved = await desk.store.save({
      author: desk.author,
      message: `Đổi đường dẫn ${key.slug} thành ${newSlug}`,
      changes: [
        { path, content: null, revision: revisionOf(Buffer.from(source)) },
        { path: newPath, content, revision: null },
      ],
    })
    noteBookOf(desk).move(key, newSlug)
    return { path: newPath, revision: revisionOf(content), published: await desk.publish(saved) }
  },
)

function withdraw(source: string): string {
  const entry = readEntrySource('articles', source)
  if (entry === null) return source
  return writeEntrySource('articles', { ...entry, values: { ...entry.values, status: 'withdrawn' } })
}

/** The draft of a withdrawn article says so too: else publishing it would not bring the article back, nor tell why. */
async function withdrawDraft({ store, author }: Desk, key: DraftKey, path: string): Promise<void> {
  const draft = await store.drafts.read(key, path)
  if (draft === null) return
  const content = Buffer.from(withdraw(draft.toString()))
  const change = { path, content, revision: revisionOf(draft) }
  await store.drafts.save({ key, author, message: `Gỡ ${key.slug}`, changes: [change] })
}

/** Takes an article off the site: its file stays, with the status "Đã gỡ", and so does its history. */
export const unpublishEntry = defineAction(
  draftKey.extend({
    collection: z.literal('articles', 'chỉ gỡ được bài viết'),
    path: textPath,
    revision: revision.optional(),
  }),
  async (desk, { path, revision: seen, ...key }) => {
    refuseOther(key, path, entryPath(key.collection, key.slug))
    const source = await readSeen(desk, path, seen)
    await permitEntry(desk, { path, source, right: 'publish' })
    await permitDraft(desk, key, 'publish')
    const content = Buffer.from(withdraw(source))
    const change = { path, content, revision: revisionOf(Buffer.from(source)) }
    const order = { author: desk.author, message: `Gỡ ${key.slug} khỏi trang`, changes: [change] }
    const saved = await desk.store.save({ ...order, finish: finishEntry() })
    await withdrawDraft(desk, key, path)
    return {
      message: 'Đã gỡ khỏi trang.',
      files: [{ path, revision: revisionOf(saved.kept.get(path) ?? content) }],
      published: await desk.publish(saved),
    }
  },
)
