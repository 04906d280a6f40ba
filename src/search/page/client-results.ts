import { isCapitalTitle } from '#src/archive/titles.ts'
import { formatDay } from '#src/dates/format-day.ts'
import { make } from '#src/elements/make-element.ts'
import type { Found } from './client-view.ts'
import type { Segment } from '#src/search/engine/highlight.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import { hashOf } from './searched-words.ts'
import { wording } from './wording.ts'

function toNodes(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, marked }) => (marked ? make('mark', {}, text) : text))
}

function makeDay(date: string): HTMLElement {
  return make(
    'p',
    { class: 'row-day' },
    make('time', { datetime: date }, date.length === 10 ? formatDay(date) : date),
  )
}

function makeTitle({ title, address }: SearchResult, searched: string): HTMLElement {
  const capitals = isCapitalTitle(title.map(({ text }) => text).join(''))
  const words = make('span', { class: capitals ? 'title title-capitals' : 'title' }, ...toNodes(title))
  const link = make('a', { href: address + hashOf(searched), 'data-search-result': address }, words)
  return make('h3', { class: 'row-title' }, link)
}

function makeFacts({ section, body }: SearchResult): HTMLElement[] {
  const facts = [section, body].filter((fact) => fact !== null).map((fact) => make('span', {}, fact))
  return facts.length === 0 ? [] : [make('p', { class: 'row-facts' }, ...facts)]
}

/** One article found, as a row like those of every other list. */
function makeResult(result: SearchResult, searched: string): HTMLLIElement {
  const excerpt = make('p', { class: 'row-sapo' }, ...toNodes(result.excerpt))
  const words = make(
    'div',
    { class: 'row-words' },
    makeTitle(result, searched),
    excerpt,
    ...makeFacts(result),
  )
  return make('li', { class: 'row' }, makeDay(result.date), words)
}

/** Rows of conferences that are shown together, by the conference's name. */
const groups = new WeakMap<HTMLElement, Map<string, HTMLLIElement>>()

/** Takes away all results. */
export function clearResults(list: HTMLElement): void {
  list.replaceChildren()
  groups.set(list, new Map())
}

function foldedRows(first: HTMLLIElement): HTMLElement {
  const rows = first.querySelector<HTMLElement>('.group-rows')
  if (rows !== null) return rows
  const made = make('ol', { class: 'group-rows' })
  const further = make('details', { class: 'group' }, make('summary', {}), made)
  first.querySelector('.row-words')?.append(further)
  return made
}

// The first article found on a conference stands for it; the others are folded under it.
function fold(first: HTMLLIElement, row: HTMLLIElement, conference: string): void {
  const rows = foldedRows(first)
  rows.append(row)
  const summary = rows.parentElement?.querySelector('summary')
  if (summary) summary.textContent = wording.sameConference(rows.childElementCount, conference)
}

/** Puts results from place `from` on into the list; gives their rows. */
export function placeResults(list: HTMLElement, found: Found, from: number): HTMLLIElement[] {
  const known = groups.get(list) ?? new Map<string, HTMLLIElement>()
  const searched = found.told.repaired ?? found.address.text
  return found.results.slice(from).map((result) => {
    const row = makeResult(result, searched)
    const first =
      found.address.grouped && result.conference !== null ? known.get(result.conference) : undefined
    if (first !== undefined && result.conference !== null) fold(first, row, result.conference)
    else list.append(row)
    if (first === undefined && result.conference !== null) known.set(result.conference, row)
    return row
  })
}
