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
