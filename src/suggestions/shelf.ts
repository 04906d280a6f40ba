import { bestOf } from './best-of.ts'
import { KeyTree, type Place } from './key-tree.ts'
import { longestKey, pathOf, keysPath } from './keys.ts'
import { writeKeys } from './key-file.ts'
import { startsOf } from './starts.ts'
import { writeSuggestions } from './suggestion-file.ts'
import type { RankedSuggestion } from './suggestion.ts'

/** Most suggestions of a file that is not split. */
const mostWhole = 250

/** How many names and articles a file gives that others with longer keys complete, and one that has none below it. */
const cuts = { split: { names: 20, articles: 30 }, last: { names: 50, articles: 150 } } as const
const uncut = { names: mostWhole, articles: mostWhole } as const

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** No two different suggestions are equal, so that files never depend on what came first. */
function compareBest(a: RankedSuggestion, b: RankedSuggestion): number {
  return (
    b.rank - a.rank ||
    compareTexts(a.text, b.text) ||
    compareTexts(a.href, b.href) ||
    compareTexts(a.kind + a.note, b.kind + b.note)
  )
}

type Cut = Readonly<Record<'names' | 'articles', number>>

function cutBest(items: ReadonlySet<RankedSuggestion>, { names, articles }: Cut): RankedSuggestion[] {
  const isArticle = ({ kind }: RankedSuggestion): boolean => kind === 'article'
  return [
    ...bestOf(
      [...items].filter((item) => !isArticle(item)),
      names,
      compareBest,
    ),
    ...bestOf([...items].filter(isArticle), articles, compareBest),
  ]
}

/**
 * The suggestion files of a site, in memory: made of all suggestions once and kept in step with changes, of which each
 * touches only the files under the words of what changed. What the files say depends on the suggestions alone, never on how
 * they came to be.
 */
export class SuggestionShelf {
  readonly #places = new Map<RankedSuggestion, readonly Place<RankedSuggestion>[]>()
  readonly #tree = new KeyTree<RankedSuggestion>({
    most: mostWhole,
    choose: (items) => cutBest(items, cuts.split),
  })
  /** Keys of changed files, and the path of the list of keys, which is there even where it is empty. */
  readonly #changed = new Set<string>([keysPath])

  /** Takes what is to be suggested from now on. An object that was there before is taken to be as it was. */
  update(suggestions: Iterable<RankedSuggestion>): void {
    const before = this.#keysText()
    const gone = new Set(this.#places.keys())
    for (const suggestion of suggestions) {
      gone.delete(suggestion)
      if (!this.#places.has(suggestion)) this.#add(suggestion)
    }
    for (const suggestion of gone) this.#remove(suggestion)
    for (const key of this.#tree.settle()) this.#changed.add(key)
    if (this.#keysText() !== before) this.#changed.add(keysPath)
  }

  /** Every changed file with its text; `null` where it is no more. */
  *changedFiles(): Generator<readonly [string, string | null]> {
    for (const key of this.#changed)
      yield key === keysPath ? [key, this.#keysText()] : [pathOf(key), this.#textOf(key)]
  }

  /** To be called when what changed is written. */
  forgetChanges(): void {
    this.#changed.clear()
  }

  #add(suggestion: RankedSuggestion): void {
    const places = startsOf(suggestion).map((start) => ({ item: suggestion, start }))
    this.#places.set(suggestion, places)
    for (const place of places) this.#tree.add(place)
  }

  #remove(suggestion: RankedSuggestion): void {
    for (const place of this.#places.get(suggestion) ?? []) this.#tree.remove(place)
    this.#places.delete(suggestion)
  }

  #textOf(key: string): string | null {
    const isWhole = !this.#tree.isSplit(key)
    const isLast = key.length >= longestKey
    const suggestions =
      isWhole || isLast
        ? cutBest(this.#tree.itemsAt(key), isWhole ? uncut : cuts.last)
        : this.#tree.bestAt(key)
    return suggestions.length === 0 ? null : writeSuggestions({ isWhole, suggestions })
  }

  #keysText(): string {
    return writeKeys(this.#tree.keys())
  }
}
