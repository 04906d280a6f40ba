import type { Chip } from '#src/search/query/chip.ts'
import type { Reading } from '#src/search/query/readings.ts'
import { once } from '#src/search/shards/remember.ts'
import { answerWith, type Opened } from './answering.ts'
import { toCorpus } from './corpus.ts'
import type { FacetValues } from './facet-values.ts'
import type { Hit } from './hits.ts'
import type { Losses } from './losses.ts'
import { loadNarrowing } from './narrowing.ts'
import { type SearchResult, toSearchResult } from './result.ts'
import type { SearchIndex } from './search-index.ts'
import type { SearchRequest } from './search-request.ts'

/** What hits could be narrowed to. */
export interface AnswerFacets {
  readonly values: FacetValues
  /** How many hits each year has whatever years are asked for, ascending; years between that have none included. */
  readonly years: readonly { readonly year: number; readonly count: number }[]
  /** Everything the question names that it could be narrowed to; an answer that needed no facets has none itself. */
  readonly offers: readonly Chip[]
}

/** Everything found, in order; articles themselves are loaded when they are shown. */
export interface SearchAnswer {
  readonly request: SearchRequest
  readonly hits: readonly Hit[]
  /** Parts of the index that did not come for it. */
  readonly losses: Losses
  /** Whether the best article has the last word only as the beginning of a longer one. */
  readonly prefix: boolean
  /** The other reading of what was typed by which the best article was found; mostly none. */
  readonly reading: Reading | null
  /** What was read out of the question and searched as a filter; none where that found nothing. */
  readonly chips: readonly Chip[]
  /** Bodies, persons and documents that the question names in full, and filters it could mean: offered, not applied. */
  readonly offers: readonly Chip[]
  /** The question with its mistyped words mended, where that is how the best article answers it. */
  readonly repaired: { readonly shown: string } | null
  /** How many of the hits hold every word; they are not necessarily first. */
  readonly complete: number
  /** What the hits could be narrowed to. Loads what filters are made of. */
  facets(): Promise<AnswerFacets>
}

/** Search over one index. */
export interface Searcher {
  answer(request: SearchRequest): Promise<SearchAnswer>
  /** Loads the articles from place `start` up to `end`, without those that do not come; throws where none comes. */
  load(answer: SearchAnswer, start: number, end: number): Promise<SearchResult[]>
  /** Loads what every question needs, before one is asked. */
  prepare?(): Promise<void>
}

/**
 * Makes a searcher of an index. An empty query lists everything that was chosen, newest first; one of signs alone
 * finds nothing.
 */
export function createSearcher(index: SearchIndex): Searcher {
  const open = once(async (): Promise<Opened> => {
    const corpus = toCorpus(await index.shards())
    return { corpus, narrowing: once(() => loadNarrowing(corpus)) }
  })
  return {
    answer: async (request) => answerWith(await open(), request),
    async load({ hits, losses, request: { query } }, start, end) {
      const wanted = hits.slice(start, end)
      const results = await Promise.all(
        wanted.map(async (hit) => {
          const fragment = await losses.bear('articles', hit.load(), null)
          return fragment === null ? [] : [toSearchResult(fragment, hit.asked(), query)]
        }),
      )
      const loaded = results.flat()
      if (loaded.length === 0 && wanted.length > 0) losses.throwIf('articles')
      return loaded
    },
    async prepare() {
      await open()
    },
  }
}
