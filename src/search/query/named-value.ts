import type { Facet } from '#src/search/documents/document.ts'
import type { WordRange } from './folded-text.ts'

/** A value of the index that a question names. */
export interface NamedValue extends WordRange {
  readonly facet: Facet
  readonly value: string
}
