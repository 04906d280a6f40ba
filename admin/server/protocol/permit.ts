import type { CollectionName } from '#src/schema/collections.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import { collectionOf, readableKind } from '../checks/path.ts'
import { type Member, roles } from '../members/member.ts'
import { type Right, hasRight, mayWrite, roleNamesWith, writersOf } from '../members/rights.ts'
import { Refusal } from '../refusal.ts'
import type { Author } from '../store/author.ts'
import type { Draft, DraftKey } from '../store/draft.ts'
import type { Desk } from './desk.ts'
import { draftKey } from './parameters.ts'

/** What a permission is asked from: the store and who asks. */
type Asking = Pick<Desk, 'store' | 'member'>

/** What somebody is about to do to a file. */
export interface Touch {
  readonly path: string
  /** The file's text as it will be; `null`: it will be gone, or stays as it is. */
  readonly source: string | null
  /** `publish` where readers see the change at once; default `write`. */
  readonly right?: Right
}

function listed(names: readonly string[]): string {
  return names.map((name) => name.toLocaleLowerCase('vi')).join(', ')
}

/** Throws a `Refusal` (403) that says who may, unless the member has a right. */
export function permit(member: Member, right: Right): void {
  if (hasRight(member.role, right)) return
  throw new Refusal(
    403,
    `Chỉ ${listed(roleNamesWith(right))} mới được làm việc này; bạn là ${listed([roles[member.role]])}.`,
  )
}

function permitCollection(member: Member, collection: CollectionName): void {
  if (mayWrite(member.role, collection)) return
  const names = writersOf(collection).map((role) => roles[role])
  throw new Refusal(403, `Chỉ ${listed(names)} mới được sửa mục này; bạn là ${listed([roles[member.role]])}.`)
}

/** The section of an article's source: `null` where it names none; what cannot be read has none either. */
function sectionOf(source: string): string | null {
  try {
    const { section } = Object(readFrontMatter(source).data) as { readonly section?: unknown }
    return typeof section === 'string' && section !== '' ? section : null
  } catch {
    return null
  }
}

/** Refuses an article of a section that is not the member's; one of no section may be written, not published. */
function permitSection({ sections }: Member, source: string, right: Right): void {
  if (sections === null) return
  const section = sectionOf(source)
  if (section === null ? right !== 'publish' : sections.includes(section)) return
  throw new Refusal(
    403,
    section === null
      ? 'Bài chưa có chuyên mục: người phụ trách theo chuyên mục chưa đăng được. Hãy chọn chuyên mục của bạn.'
      : `Chuyên mục "${section}" không thuộc phần bạn phụ trách (${sections.join(', ')}). Hãy nhờ người phụ trách hoặc quản trị.`,
  )
}

/**
 * Lets a member touch an entry's file: the collection must be one he writes, and an article's section, as published and
 * as it will be, one of his. Pictures belong to no entry and pass. Rejects with a `Refusal` (403).
 */
export async function permitEntry(desk: Asking, { path, source, right = 'write' }: Touch): Promise<void> {
  const { store, member } = desk
  if (readableKind(path) === 'picture') return
  const collection = collectionOf(path)
  permitCollection(member, collection)
  if (collection !== 'articles' || member.sections === null) return
  const before = (await store.read([path])).get(path)
  if (before !== undefined) permitSection(member, before.toString(), right)
  if (source !== null) permitSection(member, source, right)
}

/** Refuses a reporter a draft that has left its first step, unless he began it. */
async function permitStep({ store, member }: Asking, draft: Draft): Promise<void> {
  if (hasRight(member.role, 'review') || draft.status === 'draft') return
  const beginner = await store.drafts.begunBy(draft)
  if (beginner?.email === member.email) return
  throw new Refusal(
    403,
    `Bản nháp này${sayWhose(beginner)} đang chờ duyệt: lúc này chỉ ${listed(roleNamesWith('review'))} mới được sửa.`,
  )
}

function sayWhose(beginner: Author | null): string {
  return beginner === null ? '' : ` do ${beginner.name} viết`
}

/** Whether nothing a draft holds could make a difference: the member works on all drafts of all sections. */
function isFree({ role, sections }: Member, right: Right): boolean {
  return sections === null && (role === 'administrator' || (right !== 'publish' && hasRight(role, 'review')))
}

/**
 * Lets a member touch a draft: its collection and every file of it as `permitEntry` does, and a reporter only a draft that
 * he began or that still is at its first step. A draft that is not there passes. Rejects with a `Refusal` (403).
 */
export async function permitDraft(desk: Asking, key: DraftKey, right: Right = 'write'): Promise<void> {
  const parsed = draftKey.safeParse(key)
  if (!parsed.success) return
  permitCollection(desk.member, parsed.data.collection)
  if (isFree(desk.member, right)) return
  const draft = await desk.store.drafts.open(parsed.data)
  if (draft === null) return
  await permitStep(desk, draft)
  for (const { path, content } of draft.files)
    await permitEntry(desk, { path, source: content?.toString() ?? null, right })
}

/**
 * Lets a member change what a draft holds. What reviewers have found ready is not changed by a reporter, his own neither:
 * he takes it back to an earlier step first, where everybody sees that it is to be looked at again. Rejects with a
 * `Refusal` (403).
 */
export async function permitChange(desk: Asking, key: DraftKey): Promise<void> {
  await permitDraft(desk, key)
  if (hasRight(desk.member.role, 'review')) return
  const draft = await desk.store.drafts.find(key)
  if (draft?.status !== 'pending_publish') return
  throw new Refusal(
    403,
    'Bản nháp này đã duyệt xong và đang chờ đăng. Muốn sửa tiếp, hãy chuyển nó về bước Nháp hoặc Chờ duyệt trước.',
  )
}

/** Lets a member throw a draft away: whoever began it, and who reviews. Rejects with a `Refusal` (403). */
export async function permitDrop(desk: Asking, key: DraftKey): Promise<void> {
  await permitDraft(desk, key)
  const { store, member } = desk
  if (hasRight(member.role, 'review')) return
  const beginner = await store.drafts.begunBy(key)
  if (beginner === null || beginner.email === member.email) return
  throw new Refusal(
    403,
    `Bản nháp này${sayWhose(beginner)}: chỉ người ấy và ${listed(roleNamesWith('review'))} mới được bỏ.`,
  )
}
