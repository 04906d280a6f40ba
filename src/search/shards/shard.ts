/** Reads a file of the index, uncompressed; `path` is relative to its folder. Throws where it is not there. */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

/** What is kept of one article to show it. */
export interface Fragment {
  readonly address: string
  /** Encoded text; see `encoding.ts`. Its first words are the title. */
  readonly content: string
  /** Encoded, as it stands at the start of `content`. */
  readonly title: string
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly section: string | null
  readonly body: string | null
  /** The conference it is about, as `conferenceOf` names it. */
  readonly conference?: string | null
}
