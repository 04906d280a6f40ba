import { articleAddress } from '#src/archive/addresses.ts'
import type { IndexedEntry } from './indexed-entry.ts'
import { foldedWords } from './search-words.ts'

/** An article whose title is nearly the one asked about. */
export interface SimilarTitle {
  readonly path: string
  readonly title: string
  /** Where readers find it; absent where they do not. */
  readonly address?: string
  /** 1 for the same words in the same number, 0 for none in common. */
  readonly likeness: number
}

/** From this likeness on two titles are probably of one event, and how many are shown. */
const leastLikeness = 0.8
const mostShown = 5

/** What two titles that differ in a number are worth: the 20th and the 21st session are two events. */
const otherNumbers = 0.7

/** Numbers in a title: 20, 2024, XX. Roman ones only in capitals, since "vi" and "xi" are words. */
function numbersOf(title: string): string {
  const found = title.match(/(?<![\p{L}\p{N}])(?:\d+|[IVXLC]+)(?![\p{L}\p{N}])/gu) ?? []
  return found.map((number) => number.replace(/^0+(?=\d)/u, '')).join(' ')
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Dice's measure over the words without marks, each counted as often as it stands there. */
function likenessOf(counts: ReadonlyMap<string, number>, length: number, words: readonly string[]): number {
  const left = new Map(counts)
  let common = 0
  for (const word of words) {
    const rest = left.get(word) ?? 0
    if (rest === 0) continue
    left.set(word, rest - 1)
    common += 1
  }
  return (2 * common) / (length + words.length)
}

function addressOf({ slug, facts, isPublished }: IndexedEntry): string | null {
  if (!isPublished || facts.values['status'] !== 'published') return null
  const [year, name] = [/^\d{4}(?=\/)/u.exec(slug)?.[0], slug.slice(slug.lastIndexOf('/') + 1)]
  const own = facts.values['slug']
  return year === undefined ? null : articleAddress(Number(year), typeof own === 'string' ? own : name)
}

/**
 * The articles whose titles are nearly the same as one, the nearest first, five at most; marks, case and
 * punctuation do not count. `path` is the article asked about, if it is kept already.
 */
export function findSimilarTitles(
  entries: Iterable<IndexedEntry>,
  title: string,
  path: string | null,
): SimilarTitle[] {
  const words = foldedWords(title)
  if (words.length === 0) return []
  const [counts, numbers] = [countWords(words), numbersOf(title)]
  const found: SimilarTitle[] = []
  for (const entry of entries) {
    if (entry.collection !== 'articles' || entry.path === path) continue
    const others = entry.facts.titleLine.split(' ').slice(1, -1)
    const alike = likenessOf(counts, words.length, others)
    if (alike < leastLikeness) continue
    const likeness = numbersOf(entry.facts.title) === numbers ? alike : alike * otherNumbers
    const address = addressOf(entry)
    if (likeness >= leastLikeness)
      found.push({
        path: entry.path,
        title: entry.facts.title,
        likeness,
        ...(address !== null && { address }),
      })
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, mostShown)
}
