import { ConflictRefusal, Refusal } from '../refusal.ts'
import type { Author } from './author.ts'
import type { Change, Save, Saved } from './change.ts'
import { conflictBetween } from './conflict.ts'
import { type Draft, type DraftKey, draftRef, readDraft } from './draft.ts'
import { type DraftChange, readDraftChanges } from './draft-files.ts'
import type { Repository } from './repository.ts'
import { revisionOf } from './revision.ts'
import { attemptBatch } from './save-batch.ts'

/** What publishing a draft needs to know. */
export interface PublishOrder extends Pick<Save, 'finish'> {
  readonly key: DraftKey
  readonly author: Author
  readonly message: string
  /** Revision of the draft's first text file as the editor saw it; absent: not compared. */
  readonly revision?: string | null
  /**
   * Published revision of a conflicting file that the editor has seen (the `revision` of the 409) and
   * wants to replace by the draft's version.
   */
  readonly over?: string | null
}

/** Refuses a draft in which somebody put a link or a folder where a file belongs. */
function refuseOdd(changes: readonly DraftChange[]): void {
  const odd = changes.find(({ change, content }) => change !== 'deleted' && content === null)
  if (odd !== undefined)
    throw new Refusal(422, `${odd.path}: cần một tệp thường, nhưng bản nháp có thứ khác ở đây.`)
}

function compareRevision(changes: readonly DraftChange[], { revision }: PublishOrder): void {
  const text = changes.find(({ path }) => /\.(?:md|yml)$/u.test(path))
  if (revision === undefined || text === undefined) return
  const { path, content } = text
  if (revisionOf(content) === revision) return
  throw new ConflictRefusal('Bản nháp đã được người khác sửa sau khi bạn mở. Hãy xem bản mới rồi đăng lại.', [
    conflictBetween({ path, mine: null, theirs: content, base: null, merged: null }),
  ])
}

function toChange({ path, base, content }: DraftChange, { over }: PublishOrder): Change {
  const compared = { path, content, revision: revisionOf(base) }
  return { ...compared, ...(base === null ? {} : { base }), ...(over === undefined ? {} : { over }) }
}

function toSave(draft: Draft, changes: readonly DraftChange[], order: PublishOrder): Save {
  const { author, message, finish } = order
  return {
    author,
    message,
    changes: changes.map((change) => toChange(change, order)),
    joins: draft.commit,
    evenIfSame: true,
    ...(finish === undefined ? {} : { finish }),
  }
}

function sayClash(error: Error): Error {
  if (!(error instanceof ConflictRefusal)) return error
  const fields = error.conflicts.flatMap((conflict) => conflict.fields)
  const where = fields.length === 0 ? '' : ` (${fields.join('; ')})`
  return new ConflictRefusal(
    `Chưa đăng được: người khác đã sửa và đăng ở cùng chỗ trong bài này${where}. Bản nháp vẫn còn nguyên; hãy so hai bản, sửa bản nháp nếu cần rồi chọn đăng bản của bạn.`,
    error.conflicts,
  )
}

/** Publishes as things stand now; `null` if the branch or the draft moved meanwhile. */
async function publishOnce(repository: Repository, order: PublishOrder): Promise<Saved | null> {
  const draft = await readDraft(repository.folder, order.key)
  if (draft === null) throw new Refusal(404, `Không có bản nháp nào của ${order.key.slug}.`)
  const { folder, published } = repository
  const changes = (await readDraftChanges(folder, published, [draft.commit])).get(draft.commit) ?? []
  refuseOdd(changes)
  compareRevision(changes, order)
  const save = toSave(draft, changes, order)
  const along = [{ ref: draftRef(order.key), from: draft.commit, to: null }]
  const merging = { ref: repository.published, toSave: () => save, along }
  const outcomes = await attemptBatch(repository, [merging])
  const outcome = outcomes?.get(merging) ?? null
  if (outcome instanceof Error) throw sayClash(outcome)
  return outcome
}

/**
 * Merges a draft into the published branch and removes the draft, both or neither. What others published since
 * is merged field by field and paragraph by paragraph. Throws a `ConflictRefusal` with both versions where they
 * touch the same, a `Refusal` (404) without a draft.
 */
export async function publishDraft(repository: Repository, order: PublishOrder): Promise<Saved> {
  for (;;) {
    const saved = await publishOnce(repository, order)
    if (saved !== null) return saved
  }
}
