import { hrefOf } from './client-address.ts'
import { make } from './client-elements.ts'
import { facets, type Facet } from './document.ts'
import { choose, type SearchAddress } from './search-address.ts'
import type { FacetValue, FacetValues } from './facet-values.ts'
import { orders } from './search-request.ts'
import { wording } from './wording.ts'

/** Values of one facet shown before "Xem hết". */
const shownValues = 10

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
  const link = linkTo(choose(address, facet, chosen ? null : value), make('span', {}, value), ' ', number)
  if (chosen) link.setAttribute('aria-current', 'true')
  return make('li', {}, link)
}

function makeFacet(address: SearchAddress, facet: Facet, values: readonly FacetValue[]): HTMLElement {
  const items = values.map((value) => makeValue(address, facet, value))
  const rest = items.slice(shownValues)
  const name = make('h2', { class: 'facet-name' }, wording.facets[facet])
  const section = make('section', { class: 'facet' }, name, make('ul', {}, ...items.slice(0, shownValues)))
  if (rest.length > 0)
    section.append(make('details', {}, make('summary', {}, wording.otherValues), make('ul', {}, ...rest)))
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
  return orders.map((order) => {
    const link = linkTo({ ...address, order }, wording.orders[order])
    if (order === address.order) link.setAttribute('aria-current', 'true')
    return link
  })
}

/** What was chosen, each as a link that takes it away. */
export function makeChips(address: SearchAddress): HTMLElement[] {
  return facets.flatMap((facet) => {
    const value = address.chosen[facet]
    if (value === undefined) return []
    const link = linkTo(
      choose(address, facet, null),
      make('span', { class: 'unseen' }, wording.remove(wording.facets[facet], value)),
      make('span', { 'aria-hidden': 'true' }, `${wording.facets[facet]}: ${value} ×`),
    )
    return [make('li', {}, link)]
  })
}
