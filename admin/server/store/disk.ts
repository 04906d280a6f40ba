import { Refusal } from '../refusal.ts'
import { GitFault } from './git.ts'

const full = /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/u
const closed = /Read-only file system|Permission denied|EROFS|EACCES|Input\/output error|EIO/u

const nothingLost =
  'Bài chưa được lưu nhưng vẫn còn nguyên trong cửa sổ này; những gì đã lưu trước đó không mất.'

/**
 * What editors are told of a fault of the disk: a `Refusal` (507 full, 500 not writable) in place of what git or
 * Node said. Any other error is given back as it is.
 */
export function toDiskRefusal(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  if (error instanceof Refusal) return error
  const said = error instanceof GitFault || 'code' in error ? error.message : ''
  if (full.test(said))
    return new Refusal(
      507,
      `Máy chủ đã hết chỗ trống trên đĩa. ${nothingLost} Hãy báo người quản trị dọn đĩa, rồi lưu lại.`,
    )
  if (closed.test(said))
    return new Refusal(
      500,
      `Máy chủ không ghi được vào đĩa. ${nothingLost} Hãy báo người quản trị, rồi lưu lại.`,
    )
  return error
}
