import { numeralPattern, readNumeral } from '#src/vietnamese/numerals.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import type { FoundIn } from './found-in.ts'
import { khoaPattern } from './khoa-pattern.ts'
import { findOwn } from './own-ordinals.ts'

/** The khóa (legislature, number of the committee) of a conference. */
export interface Khoa extends FoundIn {
  readonly n: number
}

const pattern = new RegExp(khoaPattern, 'giu')

/** "Hội nghị Trung ương 8 khóa XIII": a title that opens with the centre's session, or with its opening or close. */
const ofCentre = new RegExp(
  String.raw`^(?:(?:khai mạc|bế mạc|toàn văn|thông báo)(?: trọng thể)? )?hội nghị (?:trung ương|lần thứ ${numeralPattern},? (?:ban chấp hành|bch) trung ương(?: đảng)?)[^:;]{0,30}? \(?(?=khóa (?:thứ )?(?<n>${numeralPattern}))`,
  'iu',
)

function readCentral(title: string | null): Khoa | null {
  const match = title === null ? null : ofCentre.exec(settleTonePlacement(title))
  const n = readNumeral(match?.groups?.['n'] ?? '')
  if (match === null || title === null || n === null) return null
  const start = match.index + match[0].length
  const end =
    start +
    (/^khóa (?:thứ )?\S+?(?=[).,;:]|\s|$)/iu.exec(settleTonePlacement(title.slice(start)))?.[0].length ?? 0)
  return { n, raw: title.slice(start, end), start, end, where: 'title' }
}

/**
 * The khóa of the committee that met: "Hội nghị lần thứ 7, khóa IV" is 4. The khóa of a congress, of the
 * Central Committee or of the National Assembly is not its own (`null`), unless the title reports the Central
 * Committee's session.
 */
export function findKhoa(title: string | null, text: string): Khoa | null {
  const central = readCentral(title)
  if (central !== null) return central
  const found = findOwn({ title, text }, pattern)
  const n = readNumeral(found?.groups['n'] ?? '')
  if (found === null || n === null) return null
  return { n, raw: found.raw, start: found.start, end: found.end, where: found.where }
}
