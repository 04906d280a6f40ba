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
  /** Its text as Pagefind keeps it. */
  readonly content: string
  readonly places: readonly WordPlaces[]
}

/** What Pagefind made of documents. */
export interface IndexedDocuments {
  /** Text of each document, in the order of the documents. */
  readonly pages: readonly { readonly content: string }[]
  readonly places: Iterable<PagePlaces>
}

/** Takes documents that were indexed together apart. */
export function takeApart({ pages, places }: IndexedDocuments): IndexedDocument[] {
  const apart = pages.map((page) => ({ ...page, places: [] as WordPlaces[] }))
  for (const { page, ...word } of places) apart[page]?.places.push(word)
  return apart
}
