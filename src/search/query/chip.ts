import type { Facet } from '#src/search/documents/document.ts'

/** Part of a question that names what articles are filed under: "lần thứ 7" is session 7. */
export interface Chip {
  readonly facet: Facet
  /** A value of the facet that the index has. */
  readonly value: string
  /** The words it was read from, as they were typed. */
  readonly words: string
}
