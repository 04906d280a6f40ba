import type { SearchDocument } from './document.ts'

/**
 * The conference an article is about, by the name that all articles on it share: its number, whose it is and its
 * year. `null` where any of these is not known: two conferences must not become one.
 */
export function conferenceOf({ filters, date }: Pick<SearchDocument, 'filters' | 'date'>): string | null {
  const [number] = filters.ky ?? []
  const [body] = filters['to-chuc'] ?? filters.tinh ?? []
  const [year = date.slice(0, 4)] = filters.nam ?? []
  if (number === undefined || body === undefined) return null
  return `Hội nghị lần thứ ${number}, ${body}, năm ${year}`
}
