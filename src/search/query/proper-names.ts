import type { Facet } from '#src/search/documents/document.ts'
import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import type { NameTable, NameTables } from './known-names.ts'
import type { NamedValue } from './named-value.ts'
import { matchTerm } from './query.ts'

/** Longest names looked for, in words. */
const longest = { province: 6, person: 6 } as const

/** How many words of a name stand in the question with other marks than its own; those typed without any agree. */
function strangeMarks(name: string, typed: string): number {
  const words = cutWords(name).words.map(toWordForm)
  return cutWords(typed).words.filter((one, at) => {
    const term = { typed: one, ...toWordForm(one) }
    const form = words[at]
    return form !== undefined && term.word !== term.folded && matchTerm(term, form, false) !== 'exact'
  }).length
}

/** Of names that are one without marks, those whose marks agree best with what was typed. */
function bestMarked(names: readonly string[], typed: string): string[] {
  const strange = names.map((name) => strangeMarks(name, typed))
  const least = Math.min(...strange)
  return names.filter((_, at) => strange[at] === least)
}

interface NamedRange extends WordRange {
  readonly names: readonly string[]
}

/** Looks the names up that begin at each word, the longest first. */
function nameRanges(
  { words }: FoldedText,
  tableOf: (word: string) => NameTable,
  length: number,
  joint: string,
): NamedRange[] {
  const found: NamedRange[] = []
  let past = 0
  for (const [from, word] of words.entries()) {
    const table = tableOf(word)
    if (from < past || table.size === 0) continue
    for (let to = Math.min(from + length, words.length); to > from && past <= from; to -= 1) {
      const names = table.get(words.slice(from, to).join(joint))
      if (names === undefined) continue
      found.push({ from, to, names })
      past = to
    }
  }
  return found
}

function toValues(facet: Facet, text: FoldedText, found: readonly NamedRange[]): NamedValue[] {
  return found.flatMap(({ from, to, names }) =>
    bestMarked(names, text.typed({ from, to })).map((value) => ({ facet, value, from, to })),
  )
}

const smallerPlaces = new Set(['xa', 'phuong', 'huyen', 'quan', 'tran', 'duong'])

/** Provinces that a question names; "xã Hà Giang" is none, and of one syllable only what has no other mark. */
export function findProvinces(text: FoldedText, { provinces }: NameTables): NamedValue[] {
  const found = nameRanges(text, () => provinces, longest.province, '').filter(
    ({ from }) => !smallerPlaces.has(text.words[from - 1] ?? ''),
  )
  return toValues('tinh', text, found).filter(
    ({ from, to, value }) => to - from > 1 || strangeMarks(value, text.typed({ from, to })) === 0,
  )
}

/** Persons that a question names in full. */
export function findKnownPersons(text: FoldedText, { personsOf }: NameTables): NamedValue[] {
  const found = nameRanges(text, personsOf, longest.person, ' ').filter(({ from, to }) => to - from > 1)
  return toValues('nguoi', text, found)
}
