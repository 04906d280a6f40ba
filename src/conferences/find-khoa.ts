import { numeralPattern, readNumeral } from '#src/vietnamese/numerals.ts'
import type { FoundIn } from './found-in.ts'
import { findOwn } from './own-ordinals.ts'

/** The khóa (legislature, number of the committee) of a conference. */
export interface Khoa extends FoundIn {
  readonly n: number
}

const pattern = new RegExp(String.raw`(?<!\p{L})khóa (?:thứ )?(?<n>${numeralPattern})(?![-–/]\d)`, 'giu')

/**
 * The khóa of the committee that met: "Hội nghị lần thứ 7, khóa IV" is 4. The khóa of a congress, of the
 * Central Committee or of the National Assembly is not its own: `null`.
 */
export function findKhoa(title: string | null, text: string): Khoa | null {
  const found = findOwn({ title, text }, pattern)
  const n = readNumeral(found?.groups['n'] ?? '')
  if (found === null || n === null) return null
  return { n, raw: found.raw, start: found.start, end: found.end, where: found.where }
}
