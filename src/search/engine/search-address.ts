import { type Facet, facets } from '#src/search/documents/document.ts'
import type { Chosen } from './facet-values.ts'
import { type Order, orders, type SearchRequest, type Years } from './search-request.ts'

/** What the address of the search page says. */
export interface SearchAddress extends Omit<SearchRequest, 'query'> {
  readonly text: string
  /** Whether the articles on one conference are shown together. */
  readonly grouped: boolean
}

/** Characters of a question that are searched and kept in the address: web servers refuse much longer ones. */
export const longestQuestion = 500

/** The farthest years an address can name; it leaves them out, they stand for no limit. */
export const farYears = { from: 0, to: 9999 } as const satisfies Years

const names = {
  text: 'q',
  from: 'tu',
  to: 'den',
  order: 'xep',
  declined: 'bo',
  literal: 'nguyen-van',
  grouped: 'nhom',
} as const
const yes = '1'
const byConference = 'hoi-nghi'
const orderNames: Readonly<Record<Order, string>> = {
  relevance: 'sat-nhat',
  newest: 'moi-nhat',
  oldest: 'cu-nhat',
  session: 'theo-ky',
}

/** A question in NFC, cut where it is longer than what is searched. */
export function clipQuestion(text: string): string {
  return text.normalize('NFC').slice(0, longestQuestion).toWellFormed()
}

function readYear(values: URLSearchParams, name: string, missing: number): number {
  const value = values.get(name) ?? ''
  return /^\d{4}$/u.test(value) ? Number(value) : missing
}

function readYears(values: URLSearchParams): Years | null {
  const from = readYear(values, names.from, farYears.from)
  const to = readYear(values, names.to, farYears.to)
  if (from === farYears.from && to === farYears.to) return null
  return from <= to ? { from, to } : { from: to, to: from }
}

function readChosen(values: URLSearchParams): Chosen {
  const chosen = facets
    .map((facet) => [facet, values.get(facet)?.normalize('NFC') ?? ''] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(chosen)
}

/** Reads the part of the address after "?"; anything unknown is passed over. */
export function readSearchAddress(search: string): SearchAddress {
  const values = new URLSearchParams(search)
  const declined = values.get(names.declined)?.split(',') ?? []
  return {
    text: clipQuestion(values.get(names.text) ?? ''),
    chosen: readChosen(values),
    years: readYears(values),
    order: orders.find((order) => orderNames[order] === values.get(names.order)) ?? 'relevance',
    declined: facets.filter((facet) => declined.includes(facet)),
    literal: values.get(names.literal) === yes,
    grouped: values.get(names.grouped) === byConference,
  }
}

function writeYears({ years }: SearchAddress): [string, string][] {
  if (years === null) return []
  const written: [string, number, number][] = [
    [names.from, years.from, farYears.from],
    [names.to, years.to, farYears.to],
  ]
  return written.filter(([, year, far]) => year !== far).map(([name, year]) => [name, String(year)])
}

function writeWishes({ order, declined, literal, grouped }: SearchAddress): [string, string][] {
  const written: [string, string, boolean][] = [
    [names.order, orderNames[order], order !== 'relevance'],
    [names.grouped, byConference, grouped],
    [names.declined, declined.join(','), declined.length > 0],
    [names.literal, yes, literal],
  ]
  return written.filter(([, , said]) => said).map(([name, value]) => [name, value])
}

/** Writes it: `?q=…&nam=2024`, or '' where nothing is asked. The same state always gives the same address. */
export function writeSearchAddress(address: SearchAddress): string {
  const { text, chosen } = address
  const values = new URLSearchParams([
    ...(text === '' ? [] : [[names.text, clipQuestion(text)]]),
    ...facets.flatMap((facet) => (chosen[facet] === undefined ? [] : [[facet, chosen[facet]]])),
    ...writeYears(address),
    ...writeWishes(address),
  ])
  const written = values.toString()
  return written === '' ? '' : `?${written.replaceAll('%2C', ',')}`
}

/** The same with one value chosen for a facet, or none for `null`. */
export function choose(address: SearchAddress, facet: Facet, value: string | null): SearchAddress {
  const others = Object.entries(address.chosen).filter(([name]) => name !== facet)
  return { ...address, chosen: Object.fromEntries(value === null ? others : [...others, [facet, value]]) }
}

/** The same where a facet is no longer read out of the question. */
export function decline(address: SearchAddress, facet: Facet): SearchAddress {
  const declined = facets.filter((one) => one === facet || address.declined.includes(one))
  return { ...address, declined }
}

/** The question as it is typed anew: what was declined or taken literally was said of another one. */
export function askAnew(address: SearchAddress, text: string): SearchAddress {
  const asked = clipQuestion(text)
  return asked === address.text ? address : { ...address, text: asked, declined: [], literal: false }
}

/** Everything that is filed under a value, without any question. */
export function everythingUnder(facet: Facet, value: string): SearchAddress {
  return choose(readSearchAddress(''), facet, value)
}

/** How many things narrow the search beside the question. */
export function countChosen({ chosen, years }: SearchAddress): number {
  return Object.keys(chosen).length + (years === null ? 0 : 1)
}

/** Whether anything narrows the search beside the question. */
export function isNarrowed(address: SearchAddress): boolean {
  return countChosen(address) > 0
}

/** Whether nothing is asked at all. */
export function isEmpty(address: SearchAddress): boolean {
  return address.text.trim() === '' && !isNarrowed(address)
}
