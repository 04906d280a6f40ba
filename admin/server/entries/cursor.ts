import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { Place } from './entry-order.ts'

const shape = z.tuple([z.number(), z.union([z.string(), z.number(), z.null()]), z.string()])

/**
 * Says after which entry the next page begins, as one word for an address. It names the entry's place, not its
 * number: entries that come and go between two pages shift nothing.
 */
export function writeCursor({ score, key, path }: Place): string {
  return Buffer.from(JSON.stringify([score, key, path])).toString('base64url')
}

/** Reads what `writeCursor` wrote. Throws a `Refusal` for anything else. */
export function readCursor(cursor: string): Place {
  try {
    const [score, key, path] = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { score, key, path }
  } catch {
    throw new Refusal(422, 'Không đọc được vị trí trang của danh sách. Hãy tải lại danh sách.')
  }
}
