/** Text of a document that counts alike. */
export interface DocumentPart {
  readonly text: string
  /** How much a word in it counts; 1 is running text, 10 the most. */
  readonly weight: number
}

/**
 * What readers can narrow a search by; the keys stand in addresses of the search page: year, quarter ("2022-Q1"), section,
 * body, province, kind of article ("Hội nghị"), session number ("20"), khóa ("XIII") and term ("2020-2025"), cited
 * document ("21-KL/TW") and person.
 */
export const facets = [
  'nam',
  'quy',
  'chuyen-muc',
  'to-chuc',
  'tinh',
  'loai',
  'ky',
  'khoa',
  'van-ban',
  'nguoi',
] as const

/** One of them. */
export type Facet = (typeof facets)[number]

/** One article as search sees it, before any engine's own form. */
export interface SearchDocument {
  readonly address: string
  /** As lists show it, without emoji at its ends. */
  readonly title: string
  /** Day it is dated and sorted by, `YYYY-MM-DD`; only the year where no more is known. */
  readonly date: string
  readonly parts: readonly DocumentPart[]
  /** Values of each facet; an article may cite several documents. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>
}
