import { make } from '#src/elements/make-element.ts'
import { linkTo } from './client-facets.ts'
import { leadToOwnPage } from './client-own-page.ts'
import type { Found } from './client-view.ts'
import type { Chip } from '#src/search/query/chip.ts'
import { facets, type Facet } from '#src/search/documents/document.ts'
import { nameValue, needsName } from './facet-wording.ts'
import {
  choose,
  decline,
  everythingUnder,
  farYears,
  isNarrowed,
  type SearchAddress,
} from '#src/search/engine/search-address.ts'
import type { Told } from '#src/search/engine/told.ts'
import { missingOf } from './missing-words.ts'
import { wording } from './wording.ts'

/** What has pages of its own one day: all that is filed under it is offered, whatever else was asked. */
const whole: readonly Facet[] = ['to-chuc', 'van-ban', 'nguoi']

function makeReading({ address, told: { reading, repaired } }: Found): HTMLElement[] {
  // What was mended was read before.
  if (reading === null || repaired !== null) return []
  return [make('p', {}, `${wording.reading(reading)} `, linkLiteral(address))]
}

function linkLiteral(address: SearchAddress): HTMLAnchorElement {
  return linkTo({ ...address, literal: true }, wording.literal(address.text))
}

function makeRepair({ address, told: { repaired } }: Found): HTMLElement[] {
  if (repaired === null) return []
  const literal = linkLiteral(address)
  const mended = linkTo({ ...address, text: repaired }, make('b', {}, repaired))
  return [
    make('p', { class: 'search-repair' }, wording.repairedBefore, mended, wording.repairedAfter, literal),
  ]
}

/** What is missing below because a part of the index did not come, and the way to ask once more. */
function makeLosses({ address, told: { lost } }: Found): HTMLElement[] {
  if (lost.length === 0) return []
  const said = lost.map(({ kind }) => wording.lost[kind]).join(' ')
  return [make('p', { class: 'search-lost' }, `${said} `, linkTo(address, wording.retry))]
}

/** What the reader has to know about the way the question was searched. */
export function makeNotes(found: Found): HTMLElement[] {
  const { prefix } = found.told
  const missing = missingOf(found.results)
  const notes = [
    ...(prefix !== null && found.results.length > 0 ? [wording.prefix(prefix)] : []),
    ...(missing.length > 0 ? [wording.missing(missing)] : []),
    ...(found.address.literal ? [wording.literally] : []),
  ]
  return [
    ...makeLosses(found),
    ...makeRepair(found),
    ...makeReading(found),
    ...notes.map((note) => make('p', {}, note)),
  ]
}

function makeChip(address: SearchAddress, name: string, value: string, isNamed = true): HTMLElement {
  const link = linkTo(
    address,
    make('span', { class: 'unseen' }, wording.remove(name, value)),
    make('span', { 'aria-hidden': 'true' }, ...(isNamed ? [make('small', {}, `${name} `)] : []), value),
    make('span', { class: 'chip-away', 'aria-hidden': 'true' }, '×'),
  )
  return make('li', {}, link)
}

function makeValueChip(address: SearchAddress, facet: Facet, value: string): HTMLElement {
  return makeChip(address, wording.facets[facet], nameValue(facet, value), needsName(facet))
}

function makeYearsChip(address: SearchAddress): HTMLElement[] {
  if (address.years === null) return []
  const { from, to } = address.years
  const value = wording.years(from === farYears.from ? null : from, to === farYears.to ? null : to)
  return [makeChip({ ...address, years: null }, wording.facets.nam, value)]
}

function makeLabelled(label: string, chips: readonly HTMLElement[]): HTMLElement[] {
  if (chips.length === 0) return []
  const list = make('ul', { 'aria-label': label }, ...chips)
  return [
    make(
      'div',
      { class: 'chips' },
      make('span', { class: 'chips-label', 'aria-hidden': 'true' }, label),
      list,
    ),
  ]
}

/**
 * What was understood and what was chosen, each as a link that takes it away; the years too unless the histogram stands
 * below, which says them itself and would be pushed from under the finger that draws on it.
 */
export function makeChips({ address, told }: Found, hasHistogram: boolean): HTMLElement[] {
  const understood = told.chips.map(({ facet, value }) =>
    makeValueChip(decline(address, facet), facet, value),
  )
  const chosen = facets.flatMap((facet) => {
    const value = address.chosen[facet]
    if (value === undefined) return []
    return [makeValueChip(choose(address, facet, null), facet, value)]
  })
  return [
    ...makeLabelled(wording.understood, understood),
    ...makeLabelled(wording.chosen, [...chosen, ...(hasHistogram ? [] : makeYearsChip(address))]),
  ]
}

function makeOffer(address: SearchAddress, chip: Chip): HTMLElement {
  const { facet, value } = chip
  const target = whole.includes(facet) ? everythingUnder(facet, value) : choose(address, facet, value)
  const [before, after] = wording.offer(facet)
  // A number that breaks at its hyphen reads as two.
  const look = facet === 'van-ban' ? { class: 'offer-number' } : {}
  const link = linkTo(target, before, make('b', look, nameValue(facet, value)), after)
  leadToOwnPage(link, chip)
  return make('li', {}, link)
}

/** What the question names in full: all that is filed under it, one step away. */
export function makeOffers(address: SearchAddress, offers: readonly Chip[]): HTMLElement[] {
  return offers
    .filter(({ facet, value }) => address.chosen[facet] !== value)
    .map((offer) => makeOffer(address, offer))
}

/** What to try where nothing was found. */
export function makeAdvice(address: SearchAddress, { hasWords }: Told): HTMLElement[] {
  const items: (Node | string)[] = address.text === '' || !hasWords ? [] : [...wording.advice]
  if (isNarrowed(address)) items.unshift(linkTo({ ...address, chosen: {}, years: null }, wording.clear))
  return items.map((item) => make('li', {}, item))
}
