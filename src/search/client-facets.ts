import { hrefOf } from './client-address.ts'
import { make } from './client-elements.ts'
import { facets, type Facet } from './document.ts'
import { nameValue } from './facet-wording.ts'
import { choose, type SearchAddress } from './search-address.ts'
import type { FacetValue, FacetValues } from './facet-values.ts'
import { orders } from './search-request.ts'
import { wording } from './wording.ts'

/** Values of one facet shown before "Xem hết". */
const shownValues = 6

/** A link to another state of the search page; the page follows it without loading anew. */
export function linkTo(address: SearchAddress, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return make('a', { href: hrefOf(address), 'data-search-link': '' }, ...children)
}

function makeValue(address: SearchAddress, facet: Facet, { value, count, chosen }: FacetValue): HTMLElement {
  const number = make(
    'span',
    { class: 'facet-count' },
    wording.count(count),
    make('span', { class: 'unseen' }, ' bài'),
  )
  const name = make('span', {}, nameValue(facet, value))
  const link = linkTo(choose(address, facet, chosen ? null : value), name, ' ', number)
  // Where a screen reader or the focus was, it is found again after the list was made anew.
  link.dataset['searchValue'] = `${facet} ${value}`
  if (chosen) link.setAttribute('aria-current', 'true')
  return make('li', {}, link)
}

function makeFacet(address: SearchAddress, facet: Facet, values: readonly FacetValue[]): HTMLElement {
  // What is chosen stays in sight, however few articles have it.
  const sorted = values.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))
  const items = sorted.map((value) => makeValue(address, facet, value))
  const rest = items.slice(shownValues)
  const name = make('h3', { class: 'facet-name' }, wording.facets[facet])
  const section = make('section', { class: 'facet' }, name, make('ul', {}, ...items.slice(0, shownValues)))
  if (rest.length > 0) {
    const summary = make('summary', {}, wording.allValues(values.length))
    section.append(make('details', { 'data-search-facet': facet }, summary, make('ul', {}, ...rest)))
  }
  return section
}

/** Facets that can still divide what was found, or that are chosen. */
export function makeFacets(address: SearchAddress, values: FacetValues): HTMLElement[] {
  return facets
    .filter((facet) => values[facet].length > 1 || values[facet].some(({ chosen }) => chosen))
    .map((facet) => makeFacet(address, facet, values[facet]))
}

/** Links between the orders of the results; the one in force is marked. */
export function makeOrders(address: SearchAddress): HTMLElement[] {
  // Without words everything answers alike: the newest come first anyway.
  const offered = address.text === '' ? orders.filter((order) => order !== 'relevance') : orders
  const inForce = address.text === '' && address.order === 'relevance' ? 'newest' : address.order
  return offered.map((order) => {
    const link = linkTo({ ...address, order }, wording.orders[order])
    if (order === inForce) link.setAttribute('aria-current', 'true')
    return link
  })
}

/** The link that shows articles on one conference together, or apart again. */
export function makeSwitch(address: SearchAddress): HTMLElement {
  const { grouped } = address
  const link = linkTo({ ...address, grouped: !grouped }, grouped ? wording.apart : wording.together)
  link.dataset['searchGrouping'] = ''
  return link
}
