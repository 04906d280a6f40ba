import { settleBodyName } from '#src/bodies/body-spelling.ts'
import { findUnmarkedNumbers, type UnmarkedNumber } from '#src/citations/unmarked-number.ts'
import { matchTerm, toWordForm } from './query.ts'
import { cutWords } from './encoding.ts'
import type { Facet } from './document.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import { foldWords, type NameTable, type NameTables } from './known-names.ts'

/** A value of the index that a question names. */
export interface NamedValue extends WordRange {
  readonly facet: Facet
  readonly value: string
}

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

/** Kinds of articles about one event, by the words a question about one opens with. */
const openings: Readonly<Record<string, string>> = {
  'hoi nghi': 'hoi nghi',
  hn: 'hoi nghi',
  'ky hop': 'hoi nghi',
  'phien hop': 'hoi nghi',
  'dai hoi': 'dai hoi',
  'ky niem': 'ky niem',
}

/** The kind that a question opens with, folded; `null` where it opens with something else. */
export function openingKind({
  words,
}: FoldedText): { readonly kind: string; readonly length: number } | null {
  for (const length of [2, 1]) {
    const kind = openings[words.slice(0, length).join(' ')]
    if (kind !== undefined) return { kind, length }
  }
  return null
}

/** The kind of article that a question opens with. */
export function findKind(text: FoldedText, { kinds }: NameTables): NamedValue[] {
  const opening = openingKind(text)
  if (opening === null) return []
  return (kinds.get(opening.kind) ?? []).map((value) => ({
    facet: 'loai',
    value,
    from: 0,
    to: opening.length,
  }))
}

const holds = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `)

/** The words of a question that are the name of a body in one of its spellings: the fewest from the end. */
function bodyRange(text: FoldedText, name: string): WordRange {
  const settled = (from: number, to: number): string => settleBodyName(text.typed({ from, to }))
  const last = text.words.length
  const from = text.words.findLastIndex((_, at) => holds(settled(at, last), name))
  const length = text.words.slice(from).findIndex((_, at) => holds(settled(from, from + at + 1), name))
  return { from, to: from + length + 1 }
}

/** Bodies that a question names in full, in any spelling; of names within names the longest. */
export function findKnownBodies(text: FoldedText, { bodies }: NameTables): NamedValue[] {
  const words = settleBodyName(text.text).split(' ')
  const names: string[] = []
  for (let at = 0; at < words.length;) {
    const end = Array.from({ length: words.length - at }, (_, less) => words.length - less).find(
      (to) => to - at > 1 && bodies.has(words.slice(at, to).join(' ')),
    )
    if (end !== undefined) names.push(words.slice(at, end).join(' '))
    at = end ?? at + 1
  }
  return [...new Set(names)].flatMap((name) => {
    const range = bodyRange(text, name)
    return range.from < 0
      ? []
      : (bodies.get(name) ?? []).map((value) => ({ facet: 'to-chuc' as const, value, ...range }))
  })
}

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
