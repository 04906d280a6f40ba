import type { SearchAddress } from '#src/search/engine/search-address.ts'
import type { AnswerFacets } from '#src/search/engine/searcher.ts'
import type { Told } from '#src/search/engine/told.ts'

/** Why a question got no answer: the line, what came over it, or the server that was to answer. */
export type Fault = 'line' | 'index' | 'server'

/** What the page says to the worker; `turn` numbers the questions, a newer one makes older ones void. */
export type ToWorker =
  /**
   * Load what every question needs; `entry` is the text of the entry file where the page has it already, `search` the
   * part of the page's address after "?": what it asks may be begun.
   */
  | { readonly kind: 'warm'; readonly entry: string | null; readonly search: string }
  /** What was loaded may hang or be broken: load it anew. */
  | { readonly kind: 'forget' }
  | { readonly kind: 'ask'; readonly turn: number; readonly address: SearchAddress; readonly count: number }
  | { readonly kind: 'further'; readonly turn: number; readonly start: number; readonly end: number }

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  /** Bytes that came for the index so far. */
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'found'; readonly turn: number; readonly told: Told }
  | { readonly kind: 'facets'; readonly turn: number; readonly facets: AnswerFacets | null }
  | { readonly kind: 'further'; readonly turn: number; readonly told: Told }
  | { readonly kind: 'failed'; readonly turn: number; readonly fault: Fault; readonly message: string }

/** The end of a line between page and worker: a worker, its inside, or a port of a channel. */
export interface Line {
  postMessage(message: ToWorker | FromWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** Under this name the page leaves the worker's script the end of a line, where the script has to run in the page. */
export const lineInPage = Symbol.for('ky-yeu-search-line')

/** A global object that may have one. */
export interface PageLine {
  [lineInPage]?: Line
}
