import type { WordForm } from '#src/search/documents/word-form.ts'
import { readAsked } from './asked.ts'
import { chooseKeys } from './choose-keys.ts'
import type { KnownKeys } from './key-file.ts'
import { rankSuggestions, type SuggestionGroup } from './rank-suggestions.ts'
import type { Suggestion } from './suggestion.ts'
import type { SuggestionFile } from './suggestion-file.ts'

/** Where suggestions come from. */
export interface SuggestionSource {
  /** Which keys have files. */
  keys(): Promise<KnownKeys>
  /** The file of a key that has one. */
  file(key: string): Promise<SuggestionFile>
}

/** What is suggested, and the words that it was found by. */
export interface Suggested {
  readonly words: readonly WordForm[]
  readonly groups: readonly SuggestionGroup[]
}

/** With fewer than so many found the file of a second word is looked into. */
const fewFound = 3

const mostFiles = 2

function count(groups: readonly SuggestionGroup[]): number {
  return groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0)
}

async function suggestFor(words: readonly WordForm[], source: SuggestionSource): Promise<Suggested> {
  const folded = words.map((word) => word.folded)
  const { all, splits } = await source.keys()
  // Nobody asks for what is not there.
  const keys = chooseKeys(folded, splits)
    .filter((key) => all.has(key))
    .slice(0, mostFiles)
  const found = new Map<string, Suggestion>()
  let groups: readonly SuggestionGroup[] = []
  for (const key of keys) {
    const { suggestions } = await source.file(key)
    for (const one of suggestions) found.set(`${one.kind} ${one.href} ${one.note}`, one)
    groups = rankSuggestions(words, found.values())
    if (count(groups) >= fewFound) break
  }
  return { words, groups }
}

/** Suggests for what was typed so far; `null` where that has no letter or digit. */
export async function suggest(text: string, source: SuggestionSource): Promise<Suggested | null> {
  let last: Suggested | null = null
  for (const words of readAsked(text)) {
    last = await suggestFor(words, source)
    if (last.groups.length > 0) break
  }
  return last
}
