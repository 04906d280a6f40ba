import { type Facet, facets, type SearchDocument } from '#src/search/documents/document.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'

/** An article as it is sent to OpenSearch. */
interface OpenSearchArticle extends Partial<Record<Facet, readonly string[]>> {
  readonly address: string
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly year: number
  /** The highest number of a session it is filed under. */
  readonly session?: number
  readonly title: string
  /** Paragraphs: no phrase reaches from one into the next. */
  readonly lead: readonly string[]
  readonly beside: readonly string[]
  readonly text: readonly string[]
}

function partsOf({ parts }: SearchDocument, isWanted: (weight: number) => boolean): string[] {
  return parts.filter(({ weight }) => isWanted(weight)).map(({ text }) => normaliseText(text))
}

function sessionOf({ filters }: SearchDocument): number | null {
  const numbers = (filters.ky ?? []).map(Number).filter((number) => Number.isInteger(number))
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/** The article as `indexBody` describes it. */
function toOpenSearchArticle(document: SearchDocument): OpenSearchArticle {
  const { address, title, date, filters } = document
  const session = sessionOf(document)
  const filed = Object.fromEntries(
    facets.map((facet) => [facet, filters[facet] ?? []] as const).filter(([, values]) => values.length > 0),
  )
  return {
    address,
    date,
    year: Number(date.slice(0, 4)),
    ...(session !== null && { session }),
    ...filed,
    title: normaliseText(title),
    lead: partsOf(document, (weight) => weight >= 2),
    beside: partsOf(document, (weight) => weight > 1 && weight < 2),
    text: partsOf(document, (weight) => weight <= 1),
  }
}

/** The two lines of one article for `_bulk`, each with its end; the address names it, so that sending it again replaces it. */
export function toBulkLines(document: SearchDocument, index: string): string {
  const action = { index: { _index: index, _id: document.address } }
  return `${JSON.stringify(action)}\n${JSON.stringify(toOpenSearchArticle(document))}\n`
}
