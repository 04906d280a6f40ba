import { formatDay } from '#src/dates/format-day.ts'
import type { Chip } from '#src/search/query/chip.ts'
import { facets } from '#src/search/documents/document.ts'
import type { Segment } from '#src/search/engine/highlight.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import type { AnswerFacets } from '#src/search/engine/searcher.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'
import { nameValue } from '#src/search/page/facet-wording.ts'
import { wording } from '#src/search/page/wording.ts'
import { missingOf, sayComplete } from '#src/search/page/missing-words.ts'

/** How an answer is printed. */
export interface Printing {
  /** Whether what answers the question is set off by colour: only where somebody looks. */
  readonly colour: boolean
  readonly facets: boolean
  readonly milliseconds: number
}

/** Values of a facet that are listed. */
const mostValues = 15

function toText(segments: readonly Segment[], colour: boolean): string {
  return segments
    .map(({ text, marked }) => (marked && colour ? `\u001B[1;33m${text}\u001B[0m` : text))
    .join('')
}

function describe(result: SearchResult, place: number, colour: boolean): string {
  const { title, date, section, body, address, excerpt } = result
  const day = date.length === 10 ? formatDay(date) : date
  const facts = [day, section, body, address].filter((fact) => fact !== null)
  const lines = [toText(excerpt, colour), facts.join(' · ')].filter((line) => line !== '')
  return `${String(place)}. ${toText(title, colour)}\n${lines.map((line) => `   ${line}\n`).join('')}`
}

function nameChips(chips: readonly Chip[]): string {
  return chips.map(({ facet, value }) => `${wording.facets[facet]}: ${nameValue(facet, value)}`).join('; ')
}

/** What the page says above its results. */
function notesOf({ chips, facets: found, lost, prefix, reading, repaired, results }: ToldInFull): string[] {
  const { offers } = found
  const missing = missingOf(results)
  return [
    ...lost.map(({ kind, reason }) => `${wording.lost[kind]} (${reason})`),
    ...(chips.length === 0 ? [] : [`Hiểu là: ${nameChips(chips)}.`]),
    ...(offers.length === 0 ? [] : [`Có thể lọc theo: ${nameChips(offers)}.`]),
    ...(repaired === null
      ? []
      : [`Có phải bạn muốn tìm “${repaired}”? Thêm --literal để tìm đúng chữ đã gõ.`]),
    ...(reading === null ? [] : [wording.reading(reading)]),
    ...(prefix === null ? [] : [wording.prefix(prefix)]),
    ...(missing.length === 0 ? [] : [wording.missing(missing)]),
  ]
}

function listFacets({ values, years }: AnswerFacets): string[] {
  const lines = facets.flatMap((facet) => {
    const all = values[facet]
    if (all.length === 0) return []
    const shown = all.slice(0, mostValues).map(({ value, count, chosen }) => {
      return `${chosen ? '*' : ''}${value} (${String(count)})`
    })
    const rest = all.length > mostValues ? ` và ${String(all.length - mostValues)} giá trị khác` : ''
    return [`  ${wording.facets[facet]} [${facet}]: ${shown.join(', ')}${rest}`]
  })
  const histogram = years.map(({ year, count }) => `${String(year)}: ${String(count)}`).join(', ')
  return ['Bộ lọc:', ...lines, ...(histogram === '' ? [] : [`  Theo năm: ${histogram}`]), '']
}

/** An answer as a terminal shows it. */
export function printAnswer(told: ToldInFull, { colour, facets: isFaceted, milliseconds }: Printing): string {
  const notes = notesOf(told)
  const results = told.results.map((result, place) => describe(result, place + 1, colour))
  const full = sayComplete(told)
  const sum =
    told.total === 0
      ? told.hasWords
        ? 'Không có bài nào.'
        : 'Câu hỏi không có chữ hay số nào để tìm.'
      : `${String(told.total)} bài${full}; hiện ${String(results.length)} bài, ${String(milliseconds)} ms.`
  return [
    ...notes,
    ...(notes.length > 0 ? [''] : []),
    ...results,
    ...(isFaceted ? listFacets(told.facets) : []),
    sum,
  ].join('\n')
}
