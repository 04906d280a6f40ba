import type { Facet } from '#src/search/documents/document.ts'
import type { Query } from '#src/search/query/query.ts'
import type { Chosen } from './facet-values.ts'

/** Ways to order what was found; `session` is by number of the session, the latest first. */
export const orders = ['relevance', 'newest', 'oldest', 'session'] as const

/** One of them. */
export type Order = (typeof orders)[number]

/** Years, both included. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** What a reader wants to see. */
export interface SearchRequest {
  readonly query: Query
  readonly chosen: Chosen
  readonly years: Years | null
  readonly order: Order
  /** Facets that must not be read out of the question: the reader took such a chip away. */
  readonly declined: readonly Facet[]
  /** Whether only what was typed is searched: no other readings, no repair, no chips. */
  readonly literal: boolean
}

/** A question without any wishes beside it. */
export const plainRequest = {
  chosen: {},
  years: null,
  order: 'relevance',
  declined: [],
  literal: false,
} as const satisfies Omit<SearchRequest, 'query'>
