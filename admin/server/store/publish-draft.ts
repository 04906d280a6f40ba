import { ConflictRefusal, Refusal } from '../refusal.ts'
import type { Author } from './author.ts'
import type { Change, Save } from './change.ts'
import { conflictBetween } from './conflict.ts'
import { type DraftKey, draftRef } from './draft.ts'
import type { DraftChange } from './draft-files.ts'
import type { Joined, Order } from './order.ts'
import { revisionOf } from './revision.ts'

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

const staleDraft = 'Bản nháp đã được người khác sửa sau khi bạn mở. Hãy xem bản mới rồi đăng lại.'

function compareRevision(changes: readonly DraftChange[], { revision }: PublishOrder): void {
  const text = changes.find(({ path }) => /\.(?:md|yml)$/u.test(path))
  if (revision === undefined || text === undefined) return
  const { path, content } = text
  if (revisionOf(content) === revision) return
  throw new ConflictRefusal(staleDraft, [
    conflictBetween({ path, mine: null, theirs: content, base: null, merged: null }),
  ])
}

function toChange({ path, base, content }: DraftChange, { over }: PublishOrder): Change {
  const compared = { path, content, revision: revisionOf(base) }
  return { ...compared, ...(base === null ? {} : { base }), ...(over === undefined ? {} : { over }) }
}

function toSave(order: PublishOrder, joined: Joined | null): Save {
  if (joined === null) throw new Refusal(404, `Không có bản nháp nào của ${order.key.slug}.`)
  const { author, message, finish } = order
  const { commit, changes } = joined
  refuseOdd(changes)
  compareRevision(changes, order)
  return {
    author,
    message,
    changes: changes.map((change) => toChange(change, order)),
    joins: commit,
    evenIfSame: true,
    ...(finish === undefined ? {} : { finish }),
  }
}

/** Tells a quarrel with what is published as such; any other error is given back as it is. */
export function sayClash(error: unknown): unknown {
  if (!(error instanceof ConflictRefusal) || error.message === staleDraft) return error
  const fields = error.conflicts.flatMap((conflict) => conflict.fields)
  const where = fields.length === 0 ? '' : ` (${fields.join('; ')})`
  return new ConflictRefusal(
    `Chưa đăng được: người khác đã sửa và đăng ở cùng chỗ trong bài này${where}. Bản nháp vẫn còn nguyên; hãy so hai bản, sửa bản nháp nếu cần rồi chọn đăng bản của bạn.`,
    error.conflicts,
  )
}

/**
 * The order to merge a draft into the published branch and to remove it, both or neither. What others published
 * since is merged field by field and paragraph by paragraph. Refused with both versions where they touch the
 * same (`sayClash` says it), and with 404 without a draft.
 */
export function publishingOrder(published: string, order: PublishOrder): Order {
  return {
    ref: published,
    joins: draftRef(order.key),
    toSave: (_standing, joined) => toSave(order, joined),
  }
}
