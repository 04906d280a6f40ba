import type { Findings } from './findings.ts'
import type { Defect } from './defects/find-defects.ts'
import type { Layout } from './layout.ts'

/** A caption with its picture's file and credit as far as the page tells. */
export interface ReadCaption {
  readonly text: string
  readonly image: string | null
  readonly credit: string | null
  /** Where the credit comes from, if not from the caption's own line. */
  readonly creditFrom?: 'byline'
}

/** Everything the import reads in one page. */
export interface PageReading {
  readonly title: { readonly text: string; readonly inSource: boolean }
  readonly layout: Layout
  readonly captions: readonly ReadCaption[]
  readonly findings: Findings
  /** Literal pieces of the page that look like slips of its writer; they are reported, never rewritten. */
  readonly defects: readonly Defect[]
}
