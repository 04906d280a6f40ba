import type { EvidenceBook } from './evidence.ts'
import type { Layout } from './layout.ts'
import type { Passages } from './passages.ts'

/** A page's texts, and the book in which its readers note where they found a value. */
export interface ReadingDesk extends Passages {
  readonly layout: Layout
  readonly book: EvidenceBook
}
