import { Refusal } from '../refusal.ts'
import { entriesOf } from './entries.ts'
import type { Desk } from './desk.ts'

/**
 * Refuses a new file whose path differs from another's in capitals only: on a Mac, on Windows and in many people's
 * heads both are one. Rejects with a `Refusal` (409).
 */
export async function refuseTwin(desk: Desk, path: string): Promise<void> {
  const entries = await entriesOf(desk)
  if (entries.has(path)) return
  const wanted = path.toLowerCase()
  const twin = [...entries.keys()].find(
    (other) => other.length === path.length && other.toLowerCase() === wanted,
  )
  if (twin === undefined) return
  throw new Refusal(409, `${path}: đã có tệp ${twin}, chỉ khác chữ hoa chữ thường. Hãy đặt đường dẫn khác.`)
}
