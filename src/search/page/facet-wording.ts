import { formatPeriod } from '#src/dates/format-period.ts'
import type { Facet } from '#src/search/documents/document.ts'

/** Facets whose values say by themselves what they are. */
const telling: readonly Facet[] = ['tinh', 'quy', 'ky', 'khoa']

/** A value of a facet as people write it: "2022-Q1" is "Quý I năm 2022", session 7 "Lần thứ 7". Takes any text. */
export function nameValue(facet: Facet, value: string): string {
  if (facet === 'quy') return /^\d{4}-Q[1-4]$/u.test(value) ? formatPeriod(value).replace(/^q/u, 'Q') : value
  if (facet === 'ky') return /^\d+$/u.test(value) ? `Lần thứ ${value}` : value
  if (facet !== 'khoa') return value
  return /^[IVXL]+$/u.test(value) ? `Khóa ${value}` : `Nhiệm kỳ ${value}`
}

/** Whether the name of the facet has to stand before a value for it to be understood. */
export function needsName(facet: Facet): boolean {
  return !telling.includes(facet)
}
