import { type Facet, facets } from './document.ts'
import type { Chosen } from './facet-values.ts'
import { type Order, orders } from './search-request.ts'

/** What the address of the search page says. */
export interface SearchAddress {
  readonly text: string
  readonly chosen: Chosen
  readonly order: Order
}

const names = { text: 'q', order: 'xep' } as const
const orderNames: Readonly<Record<Order, string>> = {
  relevance: 'sat-nhat',
  newest: 'moi-nhat',
  oldest: 'cu-nhat',
  session: 'theo-ky',
}

/** Reads the part of the address after "?"; anything unknown is passed over. */
export function readSearchAddress(search: string): SearchAddress {
  const values = new URLSearchParams(search)
  const chosen = facets
    .map((facet) => [facet, values.get(facet)?.normalize('NFC') ?? ''] as const)
    .filter(([, value]) => value !== '')
  return {
    text: (values.get(names.text) ?? '').normalize('NFC'),
    chosen: Object.fromEntries(chosen),
    order: orders.find((order) => orderNames[order] === values.get(names.order)) ?? 'relevance',
  }
}

/** Writes it: `?q=…&nam=2024`, or '' where nothing is asked. The same state always gives the same address. */
export function writeSearchAddress({ text, chosen, order }: SearchAddress): string {
  const values = new URLSearchParams()
  if (text !== '') values.set(names.text, text)
  for (const facet of facets) {
    const value = chosen[facet]
    if (value !== undefined) values.set(facet, value)
  }
  if (order !== 'relevance') values.set(names.order, orderNames[order])
  const written = values.toString()
  return written === '' ? '' : `?${written}`
}

/** The same with one value chosen for a facet, or none for `null`. */
export function choose(address: SearchAddress, facet: Facet, value: string | null): SearchAddress {
  const others = Object.entries(address.chosen).filter(([name]) => name !== facet)
  return { ...address, chosen: Object.fromEntries(value === null ? others : [...others, [facet, value]]) }
}
