import { editsOf, slipsOf } from '#src/search/engine/edits.ts'
import type { IndexedEntry } from './indexed-entry.ts'
import type { NameLines, Question } from './question.ts'

/** Words of entries and how many have each. */
export type Vocabulary = ReadonlyMap<string, number>

/** Counts the words of entries, those of the sections and bodies they may name among them. */
export function countWords(entries: Iterable<IndexedEntry>, { sections, bodies }: NameLines): Vocabulary {
  const counts = new Map<string, number>()
  const add = (line: string): void => {
    for (const word of line.split(' ')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const { facts, slugLine } of entries) {
    add(facts.line)
    add(slugLine)
  }
  for (const line of [...sections.values(), ...bodies.values()]) add(line)
  return counts
}

/** Lengths of words that are mended: shorter ones are as near to many others, and nobody types longer ones. */
const lengths = { least: 3, most: 16 } as const

/** Words that one mistyped word may have been meant as, the most frequent. */
const mostMeant = 6

function isMendable(word: string): boolean {
  return /^\p{L}+$/u.test(word) && word.length >= lengths.least && word.length <= lengths.most
}

/** Words that entries have and that are one slip away. */
function meantBy(word: string, vocabulary: Vocabulary): string[] {
  if (!isMendable(word)) return []
  return [...new Set([...slipsOf(word), ...editsOf(word)])]
    .filter((other) => vocabulary.has(other))
    .toSorted((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0))
    .slice(0, mostMeant)
}

/**
 * The question with its mistyped words mended: those that no entry has or, where entries have them all, any of them.
 * `null` where nothing is one slip away. Numbers are never mended: the 20th and the 21st session are two.
 */
export function mendQuestion(question: Question, vocabulary: Vocabulary): Question | null {
  const words = question.query.sequence.map((number) => question.query.terms[number]?.folded ?? '')
  const isUnknown = words.map((word) => !vocabulary.has(word))
  const isAnyUnknown = isUnknown.some(Boolean)
  const meant = words.map((word, place) =>
    isAnyUnknown && isUnknown[place] !== true ? [] : meantBy(word, vocabulary),
  )
  if (meant.every((others) => others.length === 0)) return null
  const alike = words.map((word, place) => [word, ...(meant[place] ?? [])].map((one) => ` ${one} `))
  const way = { words: alike, marked: [], phrase: '\n' }
  return { ...question, ways: [way] }
}
