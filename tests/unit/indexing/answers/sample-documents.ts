import type { SearchDocument } from '#src/search/documents/document.ts'

/** A document of one paragraph. */
export function sampleDocument(
  number: number,
  title: string,
  text = '',
  filters: SearchDocument['filters'] = {},
): SearchDocument {
  return {
    address: `/2024/bai-${String(number)}/`,
    title,
    date: '2024-06-27',
    parts: text === '' ? [] : [{ text, weight: 1 }],
    filters: { nam: ['2024'], ...filters },
  }
}
