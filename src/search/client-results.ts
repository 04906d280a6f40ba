import { isCapitalTitle } from '#src/archive/titles.ts'
import { formatDay } from '#src/dates/format-day.ts'
import { make } from './client-elements.ts'
import type { Segment } from './highlight.ts'
import type { SearchResult } from './result.ts'

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

function makeTitle({ title, address }: SearchResult): HTMLElement {
  const capitals = isCapitalTitle(title.map(({ text }) => text).join(''))
  const words = make('span', { class: capitals ? 'title title-capitals' : 'title' }, ...toNodes(title))
  return make('h3', { class: 'row-title' }, make('a', { href: address }, words))
}

function makeFacts({ section, body }: SearchResult): HTMLElement[] {
  const facts = [section, body].filter((fact) => fact !== null).map((fact) => make('span', {}, fact))
  return facts.length === 0 ? [] : [make('p', { class: 'row-facts' }, ...facts)]
}

/** One article found, as a row like those of every other list. */
export function makeResult(result: SearchResult): HTMLLIElement {
  const excerpt = make('p', { class: 'row-sapo' }, ...toNodes(result.excerpt))
  const words = make('div', { class: 'row-words' }, makeTitle(result), excerpt, ...makeFacts(result))
  return make('li', { class: 'row' }, makeDay(result.date), words)
}
