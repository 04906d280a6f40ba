import { hrefOf } from './client-address.ts'
import { make } from '#src/elements/make-element.ts'
import { facets, type Facet } from '#src/search/documents/document.ts'
import { nameValue } from './facet-wording.ts'
import { choose, type SearchAddress } from '#src/search/engine/search-address.ts'
import type { FacetValue, FacetValues } from '#src/search/engine/facet-values.ts'
import { orders } from '#src/search/engine/search-request.ts'
import { wording } from './wording.ts'

/** Values of one facet shown before "Xem hết". */
const shownValues = 6

/** A link to another state of the search page; the page follows it without loading anew. */
export function linkTo(address: SearchAddress, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return make('a', { href: hrefOf(address), 'data-search-link': '' }, ...children)
}

/** Gives a link a name under which it is found again where the answer brings it anew. */
function nameLink(link: HTMLAnchorElement, name: string): void {
  link.dataset['searchLink'] = name
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
  nameLink(link, `${facet} ${value}`)
  if (chosen) link.setAttribute('aria-current', 'true')
  return make('li', {}, link)
}

/** Facets that stand open until a reader says otherwise: what most choose by. */
const openFirst: readonly Facet[] = ['nam', 'chuyen-muc', 'to-chuc']

/** What the reader opened (true) and closed, so that it stays so when the facets are made anew. */
const opened = new Map<string, boolean>()

function makeFold(name: string, isOpen: boolean, summary: HTMLElement, ...children: Node[]): HTMLElement {
  const fold = make('details', {}, summary, ...children)
  fold.open = opened.get(name) ?? isOpen
  summary.addEventListener('click', () => opened.set(name, !fold.open))
  return fold
}

function makeFacet(address: SearchAddress, facet: Facet, values: readonly FacetValue[]): HTMLElement {
  // What is chosen stays in sight, however few articles have it.
  const sorted = values.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))
  const items = sorted.map((value) => makeValue(address, facet, value))
  const rest = items.slice(shownValues)
  const name = make('summary', { class: 'facet-name' }, make('h3', {}, wording.facets[facet]))
  const isChosen = address.chosen[facet] !== undefined
  const fold = makeFold(facet, isChosen || openFirst.includes(facet), name)
  fold.classList.add('facet')
  fold.append(make('ul', {}, ...items.slice(0, shownValues)))
  if (rest.length > 0) {
    const all = make('summary', {}, wording.allValues(values.length))
    fold.append(makeFold(`${facet} *`, false, all, make('ul', {}, ...rest)))
  }
  return fold
}

/** Facets that can still divide the articles found, `total` in number, or that are chosen. */
export function makeFacets(address: SearchAddress, values: FacetValues, total: number): HTMLElement[] {
  const divides = (facet: Facet): boolean =>
    values[facet].length > 1 && values[facet].some(({ count }) => count < total)
  return facets
    .filter((facet) => divides(facet) || values[facet].some(({ chosen }) => chosen))
    .map((facet) => makeFacet(address, facet, values[facet]))
}

/** Links between the orders of the results; the one in force is marked. */
export function makeOrders(address: SearchAddress): HTMLElement[] {
  // Without words everything answers alike: the newest come first anyway.
  const offered = address.text === '' ? orders.filter((order) => order !== 'relevance') : orders
  const inForce = address.text === '' && address.order === 'relevance' ? 'newest' : address.order
  return offered.map((order) => {
    const link = linkTo({ ...address, order }, wording.orders[order])
    nameLink(link, order)
    if (order === inForce) link.setAttribute('aria-current', 'true')
    return link
  })
}

/** The link that shows articles on one conference together, or apart again. */
export function makeSwitch(address: SearchAddress): HTMLElement {
  const { grouped } = address
  const link = linkTo({ ...address, grouped: !grouped }, grouped ? wording.apart : wording.together)
  nameLink(link, 'grouping')
  link.dataset['searchGrouping'] = ''
  return link
}
