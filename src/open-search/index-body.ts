import { type Facet, facets } from '#src/search/documents/document.ts'
import { analysis } from './analysis.ts'

/** Text that words, pairs of words and exact marks are looked for in. */
const words = {
  type: 'text',
  analyzer: 'vi',
  fields: {
    marks: { type: 'text', analyzer: 'vi_marks' },
    pairs: { type: 'text', analyzer: 'vi_pairs' },
  },
} as const

/** One of the texts of an article. */
export interface TextField {
  readonly name: string
  /** How much a word in it counts. */
  readonly weight: number
}

/** Texts of an article, by how much a word in them counts: those of `SearchDocument.parts`, and the title. */
export const textFields = [
  { name: 'title', weight: 6 },
  { name: 'lead', weight: 2 },
  { name: 'beside', weight: 1.5 },
  { name: 'text', weight: 1 },
] as const satisfies readonly TextField[]

/** What `PUT /<index>` takes: how Vietnamese is read and what an article consists of. */
export function indexBody() {
  const keywords = Object.fromEntries(facets.map((facet) => [facet, { type: 'keyword' }])) as Record<
    Facet,
    { readonly type: 'keyword' }
  >
  const texts = Object.fromEntries(textFields.map(({ name }) => [name, words])) as Record<
    (typeof textFields)[number]['name'],
    typeof words
  >
  return {
    settings: { index: { number_of_shards: 1, number_of_replicas: 0 }, analysis },
    mappings: {
      dynamic: 'strict',
      properties: {
        address: { type: 'keyword', index: false, doc_values: false },
        date: { type: 'date', format: 'yyyy-MM-dd||yyyy' },
        year: { type: 'short' },
        session: { type: 'short' },
        ...keywords,
        ...texts,
      },
    },
  } as const
}
