import type { IndexedEntry } from './indexed-entry.ts'
import { foldedWords, markedWords } from './search-words.ts'

/** What somebody types into the search of a list; each word as it must stand in a line of words (`wordLine`). */
export interface Question {
  /** Its words without marks; the last one may be the beginning of a word. */
  readonly words: readonly string[]
  /** Those of its words that have marks, as typed. */
  readonly marked: readonly string[]
  /** All its words without marks, side by side. */
  readonly phrase: string
}

function hasMarks(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}

/** A word as it stands between spaces; the last of a question is still being typed. */
function inLine(word: string, index: number, words: readonly string[]): string {
  return index === words.length - 1 ? ` ${word}` : ` ${word} `
}

/** Reads a question; `null` if it has no word. */
export function readQuestion(text: string): Question | null {
  const words = foldedWords(text)
  if (words.length === 0) return null
  const marked = markedWords(text)
    .map((word, index, all) => (hasMarks(word) ? inLine(word, index, all) : ''))
    .filter((word) => word !== '')
  return { words: words.map(inLine), marked, phrase: ` ${words.join(' ')}` }
}

/** Lines of words (`wordLine`) of the section and the body that articles name, by their slugs. */
export interface NameLines {
  readonly sections: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
}

function namedLine(
  { facts }: IndexedEntry,
  field: 'section' | 'body',
  lines: ReadonlyMap<string, string>,
): string {
  const value = facts.values[field]
  return typeof value === 'string' ? (lines.get(value) ?? '') : ''
}

function answersWord(entry: IndexedEntry, names: NameLines, word: string): boolean {
  return (
    entry.facts.line.includes(word) ||
    entry.slugLine.includes(word) ||
    namedLine(entry, 'section', names.sections).includes(word) ||
    namedLine(entry, 'body', names.bodies).includes(word)
  )
}

/** The best score there is. */
export const bestScore = 8

/**
 * How well an entry answers a question, from 1 to `bestScore`; 0 for not at all: every word must be in its title,
 * sapo, slug, byline, tags or the names of its section and body. Marks as typed count most, then the words side by
 * side in the title, then in the title at all.
 */
export function scoreOf(entry: IndexedEntry, { words, marked, phrase }: Question, names: NameLines): number {
  if (!words.every((word) => answersWord(entry, names, word))) return 0
  const { titleLine, markedLine } = entry.facts
  const isAsTyped = marked.every((word) => markedLine.includes(word))
  const isPhrase = titleLine.includes(phrase)
  const isInTitle = isPhrase || words.every((word) => titleLine.includes(word))
  return 1 + (isAsTyped ? 4 : 0) + (isPhrase ? 2 : 0) + (isInTitle ? 1 : 0)
}
