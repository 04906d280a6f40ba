import { encodeD, wordEnd } from './encoding.ts'
import type { Query } from './query.ts'

/** One article found, before anything of it is loaded. */
export interface PagefindHit {
  readonly id: string
  readonly score: number
  /** Places of the words found, ascending; the first word of a document is 0. */
  readonly words: readonly number[]
  readonly data: () => Promise<PagefindFragment>
}

/** What Pagefind keeps of one document. */
export interface PagefindFragment {
  readonly url: string
  /** Encoded text; see `encoding.ts`. */
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** Numbers of articles by filter, then by value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface PagefindAnswer {
  readonly results: readonly PagefindHit[]
  /** How many there would be without filters. */
  readonly unfilteredResultCount: number
  readonly filters: FilterCounts
}

export interface PagefindSearchOptions {
  readonly filters?: Readonly<Record<string, string>>
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>
}

export interface PagefindOptions {
  readonly ranking?: { readonly diacriticSimilarity: number }
}

/** One loaded index; Pagefind 1.6 has no types for its browser side. */
export interface PagefindIndex {
  readonly search: (term: string | null, options?: PagefindSearchOptions) => Promise<PagefindAnswer>
  readonly filters: () => Promise<FilterCounts>
  readonly options: (options: PagefindOptions) => Promise<void>
  readonly destroy: () => Promise<void>
}

/** What `pagefind.js` exports, as far as we use it. */
export interface PagefindModule {
  readonly createInstance: (options: { readonly basePath: string; readonly baseUrl: string }) => PagefindIndex
}

/** Whether an index has anything in it, by its entry file: Pagefind cannot open one that has not. */
export function holdsArticles(entry: string): boolean {
  const { languages } = JSON.parse(entry) as { readonly languages: Readonly<Record<string, unknown>> }
  return Object.keys(languages).length > 0
}

/**
 * A query in Pagefind's words: each ended, so that it matches whole words only; with `prefix` the last one is
 * left open.
 */
export function toPagefindTerm({ terms }: Query, prefix = false): string {
  const last = terms.length - 1
  return terms.map(({ word }, index) => encodeD(word) + (prefix && index === last ? '' : wordEnd)).join(' ')
}
