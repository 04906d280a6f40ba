import type { IndexedEntry } from './indexed-entry.ts'
import { foldedWords, markedWords } from './search-words.ts'

/** What somebody types into the search of a list. */
export interface Question {
  /** Its words without marks; the last one may be the beginning of a word. */
  readonly words: readonly string[]
  /** Its words that have marks, as typed. */
  readonly marked: readonly string[]
  /** Whether the last word has marks, so that it too counts as a beginning among `marked`. */
  readonly endsMarked: boolean
}

/** Reads a question; `null` if it has no word. */
export function readQuestion(text: string): Question | null {
  const words = foldedWords(text)
  if (words.length === 0) return null
  const typed = markedWords(text)
  const hasMarks = (word: string): boolean => /[^\p{ASCII}]/u.test(word)
  const marked = typed.filter(hasMarks)
  return { words, marked, endsMarked: hasMarks(typed.at(-1) ?? '') }
}

/** Lines of words (`wordLine`) of the section and the body that articles name, by their slugs. */
export interface NameLines {
  readonly sections: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
}

function holds(line: string, word: string, isBeginning: boolean): boolean {
  return line.includes(isBeginning ? ` ${word}` : ` ${word} `)
}

function namedLine(
  { facts }: IndexedEntry,
  field: 'section' | 'body',
  lines: ReadonlyMap<string, string>,
): string {
  const value = facts.values[field]
  return typeof value === 'string' ? (lines.get(value) ?? '') : ''
}

function answersWord(entry: IndexedEntry, names: NameLines, word: string, isLast: boolean): boolean {
  return (
    holds(entry.facts.line, word, isLast) ||
    holds(namedLine(entry, 'section', names.sections), word, isLast) ||
    holds(namedLine(entry, 'body', names.bodies), word, isLast) ||
    holds(entry.slugLine, word, isLast)
  )
}

function every(words: readonly string[], test: (word: string, isLast: boolean) => boolean): boolean {
  return words.every((word, index) => test(word, index === words.length - 1))
}

/**
 * How well an entry answers a question; 0 for not at all: every word must be in its title, sapo, slug, byline, tags
 * or the names of its section and body. Marks as typed count most, then the words side by side in the title, then
 * in the title at all.
 */
export function scoreOf(
  entry: IndexedEntry,
  { words, marked, endsMarked }: Question,
  names: NameLines,
): number {
  if (!every(words, (word, isLast) => answersWord(entry, names, word, isLast))) return 0
  const { titleLine, markedLine } = entry.facts
  const isAsTyped = every(marked, (word, isLast) => holds(markedLine, word, isLast && endsMarked))
  const isPhrase = titleLine.includes(` ${words.join(' ')}`)
  const isInTitle = every(words, (word, isLast) => holds(titleLine, word, isLast))
  return 1 + (isAsTyped ? 4 : 0) + (isPhrase ? 2 : 0) + (isInTitle ? 1 : 0)
}
