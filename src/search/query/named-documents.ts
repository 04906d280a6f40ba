import { findUnmarkedNumbers, type UnmarkedNumber } from '#src/citations/unmarked-number.ts'
import type { FoldedText } from './folded-text.ts'
import { foldWords, type NameTables } from './known-names.ts'
import type { NamedValue } from './named-value.ts'

function isNumber({ signs, level, year }: UnmarkedNumber, name: string): boolean {
  const parts = foldWords(name).split(' ').slice(1)
  const issued = /^(?:19|20)\d\d$/u.test(parts[0] ?? '') ? parts.shift() : undefined
  const sign = signs.length === 0 ? undefined : parts.shift()
  if (year !== null && year !== issued) return false
  if (sign !== undefined && !signs.includes(sign)) return false
  return level === null ? signs.length > 0 : parts.join('') === foldWords(level).replaceAll(' ', '')
}

/** Documents whose numbers a question gives; several where it leaves out who issued them. */
export function findKnownDocuments(text: FoldedText, { documents }: NameTables): NamedValue[] {
  return findUnmarkedNumbers(text.text).flatMap((number) =>
    (documents.get(number.figures) ?? [])
      .filter((name) => isNumber(number, name))
      .map((value) => ({ facet: 'van-ban' as const, value, ...text.range(number.start, number.end) })),
  )
}
