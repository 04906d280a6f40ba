/** Where a word stands in one document. */
interface WordPlaces {
  /** In lower case with its marks. */
  readonly word: string
  /** Without its marks. */
  readonly folded: string
  readonly places: readonly number[]
  /** Weight of each place, see `PagefindPlaces`. */
  readonly weights: readonly number[]
}

/** Where a word stands in the document of a number. */
export interface PagePlaces extends WordPlaces {
  readonly page: number
}

/** What Pagefind made of one document: nothing in it depends on other documents. */
export interface IndexedDocument {
  readonly places: readonly WordPlaces[]
}

/** What Pagefind made of documents. */
export interface IndexedDocuments {
  /** How many they are. */
  readonly count: number
  readonly places: Iterable<PagePlaces>
}

/** Takes documents that were indexed together apart. */
export function takeApart({ count, places }: IndexedDocuments): IndexedDocument[] {
  const apart = Array.from({ length: count }, () => ({ places: [] as WordPlaces[] }))
  for (const { page, ...word } of places) apart[page]?.places.push(word)
  return apart
}
