import type { MergedEntry } from '#src/versions/merge-entry.ts'
import type { Conflict } from '../refusal.ts'
import { revisionOf } from './revision.ts'

/** The versions of one file that quarrel. */
interface Quarrel {
  readonly path: string
  readonly mine: Buffer | null
  readonly theirs: Buffer | null
  readonly base: Buffer | null
  readonly merged: MergedEntry | null
}

/** A file as people can read it; pictures are not for reading. */
function readable(path: string, content: Buffer | null): string | null {
  return content !== null && /\.(?:md|yml)$/u.test(path) ? content.toString() : null
}

/** The versions of one file side by side: what an editor wants to save, what is there, and where both came from. */
export function conflictBetween({ path, mine, theirs, base, merged }: Quarrel): Conflict {
  return {
    path,
    mine: readable(path, mine),
    theirs: readable(path, theirs),
    base: readable(path, base),
    merged: merged?.source ?? null,
    fields: merged?.conflicts ?? [],
    revision: revisionOf(theirs),
  }
}

const still = 'Bản của bạn chưa được lưu nhưng vẫn còn nguyên'

/**
 * Says in one Vietnamese sentence or two what happened to the first file of a conflict, as its editor sees it;
 * `isNew` if he thought that there was no such file.
 */
export function sayConflict({ path, revision, fields }: Conflict, isNew: boolean): string {
  const thing = path.endsWith('.md') ? 'bài' : 'tệp'
  if (isNew) return `Đã có một ${thing} khác ở địa chỉ này. ${still}; hãy đổi tên hoặc đường dẫn rồi lưu lại.`
  if (revision === null)
    return `Có người khác đã xóa ${thing} này sau khi bạn mở. ${still}; lưu lại nếu vẫn cần.`
  if (fields.length > 0)
    return `Có người khác cũng vừa sửa cùng chỗ với bạn: ${fields.join('; ')}. ${still}; hãy so hai bản rồi lưu lại.`
  return `Có người khác đã sửa ${thing} này sau khi bạn mở. ${still}; hãy so hai bản rồi lưu lại.`
}
