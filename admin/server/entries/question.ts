import { alternativesOf } from '#src/search/query/alternatives.ts'
import { type Phrase, type Query, understandQuery } from '#src/search/query/query.ts'
import { readingsOf } from '#src/search/query/readings.ts'
import type { IndexedEntry } from './indexed-entry.ts'
import { foldedWords, markedWords, wordLine } from './search-words.ts'

/** One way to understand a question; each word as it must stand in a line of words (`wordLine`). */
interface Way {
  /** Its words without marks, each with what would do as well; the last one may be the beginning of a word. */
  readonly words: readonly (readonly string[])[]
  /** Those of its words that have marks, as typed. */
  readonly marked: readonly string[]
  /** All its words without marks, side by side. */
  readonly phrase: string
}

/** What somebody types into the search of a list. */
export interface Question {
  readonly query: Query
  /** As it was typed, then as it may be meant. */
  readonly ways: readonly Way[]
  /** Words side by side that must stand so, that must not, and words that must stand in the title. */
  readonly quoted: readonly string[]
  readonly excluded: readonly string[]
  readonly inTitle: readonly string[]
}

/** Ways that are tried: every entry is compared with each. */
const mostWays = 8

function hasMarks(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}

/** A word as it stands between spaces; the last of a question is still being typed. */
function inLine(word: string, index: number, words: readonly string[]): string {
  return index === words.length - 1 ? ` ${word}` : ` ${word} `
}

function toWay(text: string): Way {
  const words = foldedWords(text)
  const marked = markedWords(text)
    .map((word, index, all) => (hasMarks(word) ? inLine(word, index, all) : ''))
    .filter((word) => word !== '')
  return {
    words: words.map((word, index, all) => [inLine(word, index, all)]),
    marked,
    phrase: ` ${words.join(' ')}`,
  }
}

/** The question with each of its other spellings, and with all of them that do not overlap. */
function respell(query: Query): string[] {
  const typed = query.sequence.map((number) => query.terms[number]?.typed ?? '')
  const all = alternativesOf(query)
  const write = (chosen: typeof all): string =>
    typed
      .flatMap((word, place) => {
        const other = chosen.find(({ from, to }) => from <= place && place < to)
        if (other === undefined) return [word]
        return other.from === place ? other.words.map((term) => term.typed) : []
      })
      .join(' ')
  const apart: (typeof all)[number][] = []
  for (const one of all) if (apart.every(({ from, to }) => one.to <= from || to <= one.from)) apart.push(one)
  return [...all.map((one) => [one]), apart].filter((chosen) => chosen.length > 0).map(write)
}

function lineOf({ words }: Phrase): string {
  return wordLine(words.map(({ folded }) => folded))
}

/**
 * Reads a question as readers' searches do: typed with left-over keys of Telex or VNI, abbreviations, numerals, dates and
 * numbers of documents in other spellings, "quoted", -excluded, tiêu đề:… `null` if it has no word.
 */
export function readQuestion(text: string): Question | null {
  const query = understandQuery(text)
  if (query.terms.length === 0) return null
  const mended = readingsOf(query).map(({ shown }) => shown)
  const others = [query.plain, ...mended].flatMap((one) => respell(understandQuery(one)))
  const ways = [...new Set([query.plain, ...mended, ...others])].slice(0, mostWays).map(toWay)
  return {
    query,
    ways,
    quoted: query.phrases.map(lineOf),
    excluded: query.excluded.map(lineOf),
    inTitle: query.inTitle.map(({ folded }) => ` ${folded}`),
  }
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

/**
 * How well an entry answers one way, from 1 to 8; 0 for not at all: every word must be in its title, sapo, slug, byline,
 * tags or the names of its section and body. Marks as typed count most, then the words side by side in the title, then
 * in the title at all.
 */
function scoreOfWay(entry: IndexedEntry, { words, marked, phrase }: Way, names: NameLines): number {
  const answers = (alike: readonly string[]): boolean => alike.some((word) => answersWord(entry, names, word))
  if (!words.every(answers)) return 0
  const { titleLine, markedLine } = entry.facts
  const isAsTyped = marked.every((word) => markedLine.includes(word))
  const isPhrase = titleLine.includes(phrase)
  const isInTitle = isPhrase || words.every((alike) => alike.some((word) => titleLine.includes(word)))
  return 1 + (isAsTyped ? 4 : 0) + (isPhrase ? 2 : 0) + (isInTitle ? 1 : 0)
}

function isAllowed({ facts }: IndexedEntry, { quoted, excluded, inTitle }: Question): boolean {
  return (
    quoted.every((phrase) => facts.line.includes(phrase)) &&
    !excluded.some((phrase) => facts.line.includes(phrase)) &&
    inTitle.every((word) => facts.titleLine.includes(word))
  )
}

/** The best score there is. */
export const bestScore = 16

/** How well an entry answers a question, from 1 to `bestScore`; 0 for not at all. What was typed counts before what may be meant. */
export function scoreOf(entry: IndexedEntry, question: Question, names: NameLines): number {
  if (!isAllowed(entry, question)) return 0
  let best = 0
  for (const [number, way] of question.ways.entries()) {
    const score = scoreOfWay(entry, way, names) * 2
    best = Math.max(best, number === 0 || score === 0 ? score : score - 1)
    if (best === bestScore) break
  }
  return best
}
