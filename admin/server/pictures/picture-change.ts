import { dirname } from 'node:path/posix'
import { writableKind } from '../checks/path.ts'
import type { Desk } from '../protocol/desk.ts'
import { Refusal } from '../refusal.ts'
import type { DraftKey } from '../store/draft.ts'
import { type SettledPicture, settlePicture } from './settle-picture.ts'

/** A picture as the browser sends it. */
interface SentPicture {
  readonly path: string
  /** Its bytes as base64. */
  readonly content: string
}

/** A picture as a save takes it. */
export interface PictureChange extends SettledPicture {
  readonly path: string
}

async function refuseTwin({ store }: Desk, path: string): Promise<void> {
  const names = await store.sizes(dirname(path), { depth: 1 })
  const twin = names.find((other) => other.path !== path && other.path.toLowerCase() === path.toLowerCase())
  if (twin === undefined) return
  throw new Refusal(
    409,
    `${path}: đã có tệp ${twin.path}, chỉ khác chữ hoa chữ thường. Hãy đổi tên ảnh rồi tải lại.`,
  )
}

/** What stands at the picture's path already: in the published branch, else in the draft that brings it. */
async function contentThere({ store }: Desk, path: string, draft: DraftKey | null): Promise<Buffer | null> {
  const published = (await store.read([path])).get(path)
  return published ?? (draft === null ? null : store.drafts.read(draft, path))
}

/**
 * A picture as a change to save, settled (`settlePicture`). One that the newsroom holds already at this path
 * comes back untouched, so that saving a draft again and again never wears its pictures out. Throws a `Refusal`;
 * with 409 where another picture has the name, which is never overwritten.
 */
export async function pictureChange(
  desk: Desk,
  { path, content }: SentPicture,
  draft: DraftKey | null = null,
): Promise<PictureChange> {
  if (writableKind(path) !== 'picture')
    throw new Refusal(422, `${path}: cần một tệp ảnh trong public/media/.`)
  const bytes = Buffer.from(content, 'base64')
  const there = await contentThere(desk, path, draft)
  if (there?.equals(bytes) === true) return { path, content: bytes, credit: null }
  const settled = await settlePicture(path, bytes)
  if (there?.equals(settled.content) === true) return { path, ...settled }
  if (there !== null)
    throw new Refusal(409, `${path}: đã có một ảnh khác cùng tên. Hãy đổi tên ảnh rồi tải lại.`)
  await refuseTwin(desk, path)
  return { path, ...settled }
}
