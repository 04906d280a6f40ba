import { findPart, make } from './client-elements.ts'
import { linkTo, makeChips, makeFacets, makeOrders } from './client-facets.ts'
import { makeResult } from './client-results.ts'
import type { FacetValues } from './facet-values.ts'
import type { SearchResult } from './result.ts'
import type { SearchAddress } from './search-address.ts'
import type { SearchAnswer } from './searcher.ts'
import { wording } from './wording.ts'

/** Results shown at first and with each "Xem thêm". */
export const batch = 10

/** What the page has to show. */
export interface Found {
  readonly address: SearchAddress
  readonly answer: SearchAnswer
  readonly results: readonly SearchResult[]
  readonly values: FacetValues
}

function parts() {
  return {
    root: findPart('found', HTMLElement),
    status: findPart('status', HTMLElement),
    notes: findPart('notes', HTMLElement),
    chips: findPart('chips', HTMLElement),
    orders: findPart('orders', HTMLElement),
    filters: findPart('filters', HTMLDetailsElement),
    facets: findPart('facets', HTMLElement),
    list: findPart('results', HTMLOListElement),
    more: findPart('more', HTMLButtonElement),
    advice: findPart('advice', HTMLElement),
    failed: findPart('failed', HTMLElement),
    start: findPart('start', HTMLElement),
  }
}

function makeNotes({ answer: { prefix, reading, request }, results }: Found): HTMLElement[] {
  const missing = results[0]?.missing.map(({ typed }) => typed) ?? []
  const last = request.query.terms.at(-1)?.typed ?? ''
  const notes = [
    ...(prefix && results.length > 0 ? [wording.prefix(last)] : []),
    ...(reading === null ? [] : [wording.reading(reading.shown)]),
    ...(missing.length > 0 ? [wording.missing(missing)] : []),
  ]
  return notes.map((note) => make('p', {}, note))
}

function makeAdvice(address: SearchAddress): HTMLElement[] {
  const items: (Node | string)[] = address.text === '' ? [] : [...wording.advice]
  if (Object.keys(address.chosen).length > 0) items.unshift(linkTo({ ...address, chosen: {} }, wording.clear))
  return items.map((item) => make('li', {}, item))
}

function showMore({ answer, results }: Found): void {
  const { more } = parts()
  const rest = answer.hits.length - results.length
  more.hidden = rest <= 0
  more.textContent = wording.more(Math.min(rest, batch))
}

/** Nothing asked yet: the field and the years. */
export function showStart(): void {
  const { root, failed, start, status } = parts()
  root.hidden = true
  failed.hidden = true
  start.hidden = false
  status.textContent = ''
}

/** A search has been under way for a moment. */
export function showSearching(): void {
  const { status, failed } = parts()
  failed.hidden = true
  status.textContent = wording.searching
}

/** What was found, or that nothing was, and what to do then. */
export function showFound(found: Found): void {
  const { address, answer, results } = found
  const page = parts()
  const empty = answer.hits.length === 0
  const facets = makeFacets(address, found.values)
  page.status.textContent = empty
    ? wording.foundNothing(address.text)
    : wording.found(answer.hits.length, address.text)
  page.notes.replaceChildren(...makeNotes(found))
  page.chips.replaceChildren(...makeChips(address))
  page.chips.hidden = page.chips.childElementCount === 0
  page.orders.replaceChildren(...makeOrders(address))
  page.orders.hidden = answer.hits.length < 2 || address.text === ''
  page.facets.replaceChildren(...facets)
  page.filters.hidden = facets.length === 0
  page.list.replaceChildren(...results.map(makeResult))
  page.list.hidden = empty
  page.advice.replaceChildren(...(empty ? makeAdvice(address) : []))
  page.advice.hidden = !empty
  showMore(found)
  page.root.hidden = false
  page.failed.hidden = true
  page.start.hidden = !empty
}

/** Further results below those shown; the first of them takes the focus, so that reading goes on there. */
export function showFurther(found: Found, further: readonly SearchResult[]): void {
  const { list } = parts()
  const items = further.map(makeResult)
  list.append(...items)
  items[0]?.querySelector('a')?.focus()
  showMore(found)
}

/** The index did not load: say so, offer another try and the years. */
export function showFailed(): void {
  const { root, failed, start, status } = parts()
  root.hidden = true
  status.textContent = ''
  failed.hidden = false
  start.hidden = false
}
