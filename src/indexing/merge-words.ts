import type { CodedWord } from '#src/search/shards/word-chunk.ts'
import { type NewPages, renumber } from './renumber.ts'

/** Words of one of the shards that are merged. */
export interface MergedWords {
  /** Ascending. */
  readonly words: Iterator<CodedWord, undefined>
  readonly newPages: NewPages
}

interface Growing {
  readonly word: string
  readonly pages: number[]
  readonly codes: number[]
}

// Shards come in the order of their new numbers, so that articles go on ascending.
function addSpellings(grown: Map<string, Growing>, { spellings }: CodedWord, newPages: NewPages): void {
  for (const spelling of spellings) {
    const { word } = spelling
    const growing = grown.get(word) ?? { word, pages: [], codes: [] }
    grown.set(word, growing)
    renumber(spelling, { newPages, start: 0, end: spelling.pages.length }, growing)
  }
}

function leastOf(words: readonly (CodedWord | undefined)[]): string | null {
  let least: string | null = null
  for (const word of words)
    if (word !== undefined && (least === null || word.folded < least)) least = word.folded
  return least
}

/** Words of shards as one: ascending, each once; holds one word of each shard at a time. */
export function* mergeWords(shards: readonly MergedWords[]): Generator<CodedWord> {
  const heads = shards.map(({ words }) => words.next().value)
  for (let least = leastOf(heads); least !== null; least = leastOf(heads)) {
    const grown = new Map<string, Growing>()
    for (const [place, { words, newPages }] of shards.entries()) {
      const word = heads[place]
      if (word?.folded !== least) continue
      addSpellings(grown, word, newPages)
      heads[place] = words.next().value
    }
    const spellings = [...grown.values()].filter(({ pages }) => pages.length > 0)
    if (spellings.length > 0)
      yield { folded: least, spellings: spellings.sort((a, b) => (a.word < b.word ? -1 : 1)) }
  }
}
