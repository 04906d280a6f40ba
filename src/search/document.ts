import { listTitle } from '#src/archive/titles.ts'
import type { Article } from '#src/schema/article.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'

/** Text of a document that counts alike. */
interface DocumentPart {
  readonly text: string
  /** How much a word in it counts; 1 is running text, 10 the most. */
  readonly weight: number
}

/**
 * What readers can narrow a search by; the keys stand in addresses of the search page: year, quarter ("2022-Q1"), section,
 * body, province, kind of conference, session number, term, cited document ("21-KL/TW") and person.
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

/** What a document is made of. */
export interface SearchSource {
  /** `/2024/slug/`: the year in it is the one readers filter by. */
  readonly address: string
  readonly article: Omit<Article, 'text'>
  /** The article's text without Markdown. */
  readonly plainText: string
  readonly sectionName: string | null
  readonly bodyName: string | null
}

const weights = { lead: 2, caption: 1.5, text: 1, names: 1.5 } as const

function yearOf(address: string): string {
  const year = /^\/(\d{4})\//u.exec(address)?.[1]
  if (year === undefined) throw new Error(`${address}: expected an article's address like /2024/slug/`)
  return year
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text.trim() !== '') as string[]
}

/** Names and numbers that the text does not already hold: their canonical spelling may stand nowhere in it. */
function namesBeside({ article, sectionName, bodyName }: SearchSource, text: string): string[] {
  const names = [
    bodyName,
    sectionName,
    article.place,
    article.province,
    article.byline?.author ?? null,
    article.source?.name ?? null,
    ...article.citations.map(({ type, number }) => `${type} ${number}`),
    ...article.persons.map(({ name, office }) => (office === null ? name : `${name}, ${office}`)),
    ...article.tags,
  ]
  const held = normaliseText(text).toLowerCase()
  return [...new Set(present(names))].filter((name) => !held.includes(normaliseText(name).toLowerCase()))
}

function partsOf(source: SearchSource): DocumentPart[] {
  const { article, plainText } = source
  const leads = present([article.subtitle, article.sapo])
  const captions = present(article.pictures.map(({ caption, alt }) => caption ?? alt))
  const names = namesBeside(source, [article.title, ...leads, plainText, ...captions].join('\n'))
  return [
    ...leads.map((text) => ({ text, weight: weights.lead })),
    ...present(plainText.split(/\n+/u)).map((text) => ({ text, weight: weights.text })),
    ...captions.map((text) => ({ text, weight: weights.caption })),
    ...names.map((text) => ({ text, weight: weights.names })),
  ]
}

/**
 * One article as a search document: title, then lead, text paragraph by paragraph, captions, and the names and
 * document numbers the text does not spell that way; filters by year, section and body.
 * Throws where the address has no year.
 */
export function toSearchDocument(source: SearchSource): SearchDocument {
  const { address, article, sectionName, bodyName } = source
  const year = yearOf(address)
  return {
    address,
    title: listTitle(article.title),
    date: (article.published ?? article.eventDate ?? year).slice(0, 10),
    parts: partsOf(source),
    filters: {
      nam: [year],
      ...(sectionName === null ? {} : { 'chuyen-muc': [sectionName] }),
      ...(bodyName === null ? {} : { 'to-chuc': [bodyName] }),
    },
  }
}
