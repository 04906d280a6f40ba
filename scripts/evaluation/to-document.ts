import type { SearchDocument } from '#src/search/documents/document.ts'
import { addressOf } from './engine.ts'
import type { Doc } from './read-collection.ts'

/** A document of a collection as an article of the product. */
export function toDocument({ title, body }: Doc, place: number): SearchDocument {
  const paragraphs = body.split(/\n+/u).filter((text) => text.trim() !== '')
  return {
    address: addressOf(place),
    title,
    date: '2024-01-01',
    parts: paragraphs.map((text) => ({ text, weight: 1 })),
    filters: { nam: ['2024'] },
  }
}
