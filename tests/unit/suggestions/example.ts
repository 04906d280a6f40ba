import { readSuggestions, type SuggestionFile } from '#src/suggestions/suggestion-file.ts'
import { readKeys } from '#src/suggestions/key-file.ts'
import { pathOf, keysPath } from '#src/suggestions/keys.ts'
import { SuggestionShelf } from '#src/suggestions/shelf.ts'
import { suggest, type SuggestionSource } from '#src/suggestions/suggest.ts'
import type { RankedSuggestion } from '#src/suggestions/suggestion.ts'

/** An article of a title, on a day of 2024 where none is named. */
export function exampleArticle(title: string, number = 0, note = '08/04/2024'): RankedSuggestion {
  return { kind: 'article', text: title, note, href: `/2024/bai-${String(number)}/`, rank: number }
}

/** All files of these suggestions, text by path. */
export function filesOf(suggestions: readonly RankedSuggestion[]): Map<string, string> {
  const shelf = new SuggestionShelf()
  shelf.update(suggestions)
  return applied(new Map(), shelf)
}

/** Files after the changes of a shelf. */
export function applied(files: ReadonlyMap<string, string>, shelf: SuggestionShelf): Map<string, string> {
  const next = new Map(files)
  for (const [path, text] of shelf.changedFiles()) {
    if (text === null) next.delete(path)
    else next.set(path, text)
  }
  shelf.forgetChanges()
  return next
}

/** The files as a browser reads them; notes which were asked for. Throws where one is that is not there. */
export function sourceOf(files: ReadonlyMap<string, string>, asked: string[] = []): SuggestionSource {
  return {
    keys: () => Promise.resolve(readKeys(JSON.parse(files.get(keysPath) ?? 'null'))),
    file(key): Promise<SuggestionFile> {
      asked.push(key)
      const text = files.get(pathOf(key))
      if (text === undefined) return Promise.reject(new Error(`${pathOf(key)}: 404`))
      return Promise.resolve(readSuggestions(JSON.parse(text)))
    },
  }
}

/** The titles and names that are suggested for a text, group by group. */
export async function suggestedTexts(
  text: string,
  suggestions: readonly RankedSuggestion[],
): Promise<string[]> {
  const found = await suggest(text, sourceOf(filesOf(suggestions)))
  return (found?.groups ?? []).flatMap((group) => group.suggestions.map((one) => one.text))
}
