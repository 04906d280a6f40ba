import { bodyAbbreviations } from '#src/vietnamese/abbreviations.ts'
import { foldText } from '#src/vietnamese/fold.ts'

/** What names are written with and what it stands for, folded; "CCQ&DN" goes before "DN". */
const abbreviations = bodyAbbreviations
  .toSorted((a, b) => b.short.length - a.short.length)
  .map(({ short, long }) => {
    const written = foldText(short).replace('&', ' ?(?:& ?)?')
    return [new RegExp(String.raw`\b${written}\b`, 'gu'), foldText(long)] as const
  })

/** A body's name folded, in words alone: brackets and marks are left out, abbreviations written out. */
export function spellOut(name: string): string {
  const plain = foldText(name)
    .replaceAll(/\([^)]*\)/gu, ' ')
    .replaceAll(/[^a-z0-9&]+/gu, ' ')
  const whole = abbreviations.reduce((text, [pattern, words]) => text.replaceAll(pattern, words), plain)
  return whole.replaceAll('&', ' va ').replaceAll(/\s+/gu, ' ').trim()
}

/** Words that two spellings of one name differ by; keys are folded. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/\bban (?:chap hanh|thuong vu)\b/gu, ''],
  [/\bdang uy\b/gu, 'dang bo'],
  [/\btinh uy\b/gu, 'dang bo tinh'],
  [/\bhuyen uy\b/gu, 'dang bo huyen'],
  [/\bthanh uy\b/gu, 'dang bo thanh pho'],
  [/\bthi uy\b/gu, 'dang bo thi xa'],
  [/\bquan uy\b/gu, 'dang bo quan'],
  [/\b(?:cac|va|viet nam)\b/gu, ''],
]

/**
 * What all spellings of a body's name share: the committee (Đảng ủy, Ban Chấp hành) stands for the whole (Đảng bộ),
 * abbreviations are written out, case, marks, hyphens, "các" and "và" do not count.
 */
export function settleBodyName(name: string): string {
  const same = sameWords.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), spellOut(name))
  return same.replaceAll(/\s+/gu, ' ').trim()
}
