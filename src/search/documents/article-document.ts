import { listTitle } from '#src/archive/titles.ts'
import { settleNumber } from '#src/citations/document-number.ts'
import type { Article } from '#src/schema/article.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { spellFacts } from './article-facts.ts'
import { facetsOf } from './article-facets.ts'
import type { DocumentPart, SearchDocument } from './document.ts'

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

function comparable(text: string): string {
  return normaliseText(text).toLowerCase()
}

/** Cited documents whose number the text does not hold as it is usually written: "Kết luận số 21-KL/TW". */
function citedBeside({ citations }: SearchSource['article'], held: string): string[] {
  return citations
    .map(({ type, number }) => ({ type, number: settleNumber(number) }))
    .filter(({ type, number }) => !held.includes(comparable(`${type} số ${number}`)))
    .map(({ type, number }) => `${type} ${number}`)
}

/** Names and numbers that the text does not already hold: their canonical spelling may stand nowhere in it. */
function namesBeside({ article, sectionName, bodyName }: SearchSource, held: string): string[] {
  const names = [
    bodyName,
    sectionName,
    article.place,
    article.province,
    article.byline?.author ?? null,
    article.source?.name ?? null,
    ...citedBeside(article, held),
    ...article.persons.map(({ name, office }) => (office === null ? name : `${name}, ${office}`)),
    ...article.tags,
  ]
  return [...new Set(present(names))].filter((name) => !held.includes(comparable(name)))
}

function partsOf(source: SearchSource): DocumentPart[] {
  const { article, plainText } = source
  const leads = present([article.subtitle, article.sapo])
  const captions = present(article.pictures.map(({ caption, alt }) => caption ?? alt))
  const held = comparable([article.title, ...leads, plainText, ...captions].join('\n'))
  const facts = spellFacts(article)
    .filter((spellings) => !spellings.some((one) => held.includes(comparable(one))))
    .flatMap(([first]) => first ?? [])
  return [
    ...leads.map((text) => ({ text, weight: weights.lead })),
    ...present(plainText.split(/\n+/u)).map((text) => ({ text, weight: weights.text })),
    ...captions.map((text) => ({ text, weight: weights.caption })),
    ...[...namesBeside(source, held), ...facts].map((text) => ({ text, weight: weights.names })),
  ]
}

/**
 * One article as a search document: title, then lead, text paragraph by paragraph, captions, and the names,
 * document numbers, days and ordinals that the text does not spell in any way; and what it is filed under.
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
    filters: facetsOf({ article, year, sectionName, bodyName }),
  }
}
