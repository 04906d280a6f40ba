import { keyLengths, keysOf, longestKey, parentOf, pathOf, splitsPath } from './keys.ts'
import { startsOf } from './starts.ts'
import { writeSuggestions } from './suggestion-file.ts'
import type { RankedSuggestion } from './suggestion.ts'

/** Most suggestions of a file that is not split. */
const mostWhole = 150

/** How many names and articles a file gives that others with longer keys complete, and one that has none below it. */
const cuts = { split: { names: 20, articles: 30 }, last: { names: 50, articles: 100 } } as const
const uncut = { names: mostWhole, articles: mostWhole } as const

/** A place of a suggestion: where one may begin to type it. */
interface Place {
  readonly suggestion: RankedSuggestion
  readonly start: string
}

function compareBest(a: RankedSuggestion, b: RankedSuggestion): number {
  if (a.rank !== b.rank) return b.rank - a.rank
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  return a.href < b.href ? -1 : Number(a.href > b.href)
}

function isArticle({ kind }: RankedSuggestion): boolean {
  return kind === 'article'
}

/** What tells one suggestion from every other, whatever it is shown as. */
function identityOf({ kind, text, note, href }: RankedSuggestion): string {
  return kind === 'article' ? href : `${kind}\n${href}\n${text}\n${note}`
}

function isSame(a: RankedSuggestion | undefined, b: RankedSuggestion): boolean {
  return a === b || (a?.rank === b.rank && a.text === b.text && a.note === b.note)
}

/** Letters that places are held by: few enough to be few buckets, enough to hold few places each. */
const bucketLength = 3

/**
 * The suggestion files of a site, in memory: made of all suggestions once and kept in step with changes, of which each
 * touches only the files under the words of what changed. What the files say depends on the suggestions alone, never on how
 * they came to be.
 */
export class SuggestionShelf {
  readonly #held = new Map<string, RankedSuggestion>()
  readonly #buckets = new Map<string, Set<Place>>()
  readonly #places = new Map<RankedSuggestion, readonly Place[]>()
  readonly #splits = new Set<string>()
  /** Keys of changed files, and the path of the list of splits, which is there even where it is empty. */
  readonly #changed = new Set<string>([splitsPath])

  /** Takes what is to be suggested from now on. */
  update(suggestions: Iterable<RankedSuggestion>): void {
    const gone = new Map(this.#held)
    const touched = new Set<string>()
    for (const suggestion of suggestions) {
      const identity = identityOf(suggestion)
      const before = this.#held.get(identity)
      gone.delete(identity)
      if (isSame(before, suggestion)) continue
      if (before !== undefined) this.#remove(before, touched)
      this.#held.set(identity, suggestion)
      this.#add(suggestion, touched)
    }
    for (const [identity, suggestion] of gone) {
      this.#held.delete(identity)
      this.#remove(suggestion, touched)
    }
    this.#settle(touched)
  }

  /** Every changed file with its text; `null` where it is no more. */
  *changedFiles(): Generator<readonly [string, string | null]> {
    for (const key of this.#changed)
      yield key === splitsPath ? [key, this.#splitsText()] : [pathOf(key), this.#textOf(key)]
  }

  /** To be called when what changed is written. */
  forgetChanges(): void {
    this.#changed.clear()
  }

  #add(suggestion: RankedSuggestion, touched: Set<string>): void {
    const places = startsOf(suggestion).map((start) => ({ suggestion, start }))
    this.#places.set(suggestion, places)
    for (const place of places) {
      const name = place.start.slice(0, bucketLength)
      const bucket = this.#buckets.get(name)
      if (bucket === undefined) this.#buckets.set(name, new Set([place]))
      else bucket.add(place)
      for (const key of keysOf(place.start)) touched.add(key)
    }
  }

  #remove(suggestion: RankedSuggestion, touched: Set<string>): void {
    for (const place of this.#places.get(suggestion) ?? []) {
      this.#buckets.get(place.start.slice(0, bucketLength))?.delete(place)
      for (const key of keysOf(place.start)) touched.add(key)
    }
    this.#places.delete(suggestion)
  }

  /** Finds which of the touched files are split now; where that changed, the files below come or go. */
  #settle(touched: Set<string>): void {
    const flipped = new Set<string | null>()
    for (const length of keyLengths) {
      for (const key of touched) {
        if (key.length !== length || !(this.#exists(key) || flipped.has(parentOf(key)))) continue
        this.#changed.add(key)
        if (!this.#flip(key)) continue
        flipped.add(key)
        for (const { start } of this.#placesAt(key)) for (const longer of keysOf(start)) touched.add(longer)
      }
    }
    if (flipped.size > 0) this.#changed.add(splitsPath)
  }

  /** Splits a file that has grown too large, or makes it whole again; tells whether it did. */
  #flip(key: string): boolean {
    const isSplit = this.#exists(key) && this.#at(key).length > mostWhole
    if (isSplit === this.#splits.has(key)) return false
    if (isSplit) this.#splits.add(key)
    else this.#splits.delete(key)
    return true
  }

  *#placesAt(key: string): Generator<Place> {
    const name = key.slice(0, bucketLength)
    const names = key.length < bucketLength ? this.#buckets.keys() : [name]
    for (const bucket of names) {
      if (!bucket.startsWith(name)) continue
      for (const place of this.#buckets.get(bucket) ?? []) if (place.start.startsWith(key)) yield place
    }
  }

  #at(key: string): RankedSuggestion[] {
    return [...new Set([...this.#placesAt(key)].map(({ suggestion }) => suggestion))]
  }

  #exists(key: string): boolean {
    const parent = parentOf(key)
    return parent === null || this.#splits.has(parent)
  }

  #textOf(key: string): string | null {
    const all = this.#exists(key) ? this.#at(key).sort(compareBest) : []
    if (all.length === 0) return null
    const isWhole = all.length <= mostWhole
    const cut = isWhole ? uncut : key.length < longestKey ? cuts.split : cuts.last
    const names = all.filter((one) => !isArticle(one)).slice(0, cut.names)
    const articles = all.filter(isArticle).slice(0, cut.articles)
    return writeSuggestions({ isWhole, suggestions: [...names, ...articles] })
  }

  #splitsText(): string {
    return JSON.stringify([...this.#splits].sort())
  }
}
