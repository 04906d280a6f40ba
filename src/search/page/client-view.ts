import { findPart } from './client-elements.ts'
import { restoreFocus, settleFocus } from './client-focus.ts'
import { makeFacets, makeOrders, makeSwitch } from './client-facets.ts'
import { makeAdvice, makeChips, makeNotes, makeOffers } from './client-notes.ts'
import { clearResults, placeResults } from './client-results.ts'
import { hideYears, keepRoomForYears, showYears } from './client-years.ts'
import type { Lost } from '#src/search/engine/losses.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import { clipQuestion, countChosen, type SearchAddress } from '#src/search/engine/search-address.ts'
import type { AnswerFacets } from '#src/search/engine/searcher.ts'
import type { Told } from '#src/search/engine/told.ts'
import type { Fault } from './worker-messages.ts'
import { sayComplete } from './missing-words.ts'
import { wording } from './wording.ts'

/** Results shown at first and with each "Xem thêm". */
export const batch = 10

/** What the page has to show. */
export interface Found {
  readonly address: SearchAddress
  readonly told: Told
  /** Everything loaded so far. */
  readonly results: readonly SearchResult[]
  /** How many were asked for; some may not have come. */
  readonly asked: number
}

function parts() {
  return {
    root: findPart('found', HTMLElement),
    status: findPart('status', HTMLElement),
    progress: findPart('progress', HTMLElement),
    notes: findPart('notes', HTMLElement),
    chips: findPart('chips', HTMLElement),
    offers: findPart('offers', HTMLElement),
    orders: findPart('orders', HTMLElement),
    tools: findPart('tools', HTMLElement),
    facets: findPart('facets', HTMLElement),
    narrow: findPart('narrow', HTMLButtonElement),
    list: findPart('results', HTMLOListElement),
    more: findPart('more', HTMLButtonElement),
    advice: findPart('advice', HTMLElement),
    failed: findPart('failed', HTMLElement),
    reason: findPart('reason', HTMLElement),
    start: findPart('start', HTMLElement),
  }
}

/** Fills a part of the page and hides it where there is nothing to fill it with. */
function fill(part: HTMLElement, children: readonly Node[]): void {
  part.replaceChildren(...children)
  part.hidden = children.length === 0
}

function showMore({ told, asked }: Found): void {
  const { more } = parts()
  const rest = told.total - asked
  more.hidden = rest <= 0
  more.textContent = wording.more(Math.min(rest, batch))
}

function say(status: string): void {
  const page = parts()
  page.status.textContent = status
  page.progress.hidden = true
}

/** On a first visit the type waits for the results (start-search.js): it comes once they are painted. */
function letTypeCome(): void {
  requestAnimationFrame(() => {
    window.setTimeout(() => {
      document.documentElement.removeAttribute('data-awaiting-results')
    })
  })
}

/** Nothing asked yet: the field and the years. */
export function showStart(): void {
  const { root, failed, start } = parts()
  root.hidden = true
  failed.hidden = true
  start.hidden = false
  say('')
  letTypeCome()
}

/** A search has been under way for a moment. */
export function showSearching(): void {
  const { failed, progress } = parts()
  failed.hidden = true
  say(wording.searching)
  progress.hidden = false
}

/** How much of the index has come. Shown while one waits; not read out, it changes too often. */
export function showProgress(bytes: number): void {
  parts().progress.textContent = wording.loaded(bytes)
}

function statusOf({ address, told }: Found): string {
  const found = wording.found(told.total, told.repaired ?? address.text)
  // Those that hold every word need not stand first: which they are is seen in each row.
  if (told.total > 0) return found + sayComplete(told)
  return told.hasWords || address.text === '' ? wording.foundNothing(address.text) : wording.noWords
}

// Facets come a moment after the results: their room is kept, so that nothing jumps, and old ones lead nowhere.
function awaitFacets(areComing: boolean): void {
  const { root, facets, narrow } = parts()
  facets.inert = true
  narrow.hidden = !areComing
  root.toggleAttribute('data-narrowing', areComing)
  if (areComing) keepRoomForYears()
  else hideYears()
}

/** What was found, or that nothing was, and what to do then. */
export function showFound(found: Found): void {
  const { address, told, results } = found
  const page = parts()
  const empty = told.total === 0
  say(statusOf(found))
  fill(page.notes, makeNotes(found))
  fill(page.chips, makeChips(found, !empty))
  fill(page.offers, makeOffers(address, told.offers))
  fill(page.orders, told.total < 2 ? [] : makeOrders(address))
  showSwitch(found)
  page.tools.hidden = empty
  clearResults(page.list)
  placeResults(page.list, found, 0)
  page.list.hidden = empty
  fill(page.advice, empty ? makeAdvice(address, told) : [])
  showMore(found)
  awaitFacets(!empty)
  page.root.hidden = false
  page.failed.hidden = true
  page.start.hidden = !empty || results.length > 0
  letTypeCome()
  restoreFocus()
}

// The last link of the orders: shows articles on one conference together.
function showSwitch({ address, told, results }: Found): void {
  const { orders } = parts()
  orders.querySelector('[data-search-grouping]')?.remove()
  const isGrouping = address.grouped || results.some(({ conference }) => conference !== null)
  if (isGrouping && told.total > 1) orders.append(makeSwitch(address))
}

/** What the results could be narrowed to; `null` where that could not be loaded. */
export function showFacets(found: Found, facets: AnswerFacets | null): void {
  const { address, told } = found
  const page = parts()
  if (facets === null) fill(page.notes, makeNotes(withLost(found, facetsLost)))
  const made = facets === null ? [] : makeFacets(address, facets.values, told.total)
  fill(page.facets, made)
  page.facets.inert = false
  page.narrow.hidden = made.length === 0
  page.narrow.textContent = wording.narrow(countChosen(address))
  page.root.toggleAttribute('data-narrowing', made.length > 0)
  // Which bodies and persons there are is known only now.
  fill(page.offers, makeOffers(address, facets?.offers ?? told.offers))
  if (!showYears(address, facets?.years ?? [])) fill(page.chips, makeChips(found, false))
  settleFocus()
}

const facetsLost: Lost = { kind: 'facets', reason: '' }

function withLost(found: Found, lost: Lost): Found {
  const isKnown = found.told.lost.some(({ kind }) => kind === lost.kind)
  return isKnown ? found : { ...found, told: { ...found.told, lost: [...found.told.lost, lost] } }
}

/** Further results below those shown; the first of them takes the focus, so that reading goes on there. */
export function showFurther(found: Found, from: number): void {
  const { list, notes } = parts()
  say(statusOf(found))
  fill(notes, makeNotes(found))
  placeResults(list, found, from)[0]?.querySelector('a')?.focus()
  showMore(found)
}

/** Further results did not load; those that are shown stay. */
export function showFurtherFailed(): void {
  const { more, status } = parts()
  say(status.textContent)
  more.textContent = wording.moreFailed
}

/** There is no answer: say why, offer another try and the years. */
export function showFailed(fault: Fault | 'offline'): void {
  const { root, failed, reason, start } = parts()
  root.hidden = true
  say('')
  reason.textContent = fault === 'offline' ? wording.offline : wording.failed[fault]
  failed.hidden = false
  start.hidden = false
  letTypeCome()
}

/** Says that only the beginning of a long question is searched. */
export function showClipped(text: string): void {
  findPart('clipped', HTMLElement).hidden = clipQuestion(text).length >= text.normalize('NFC').length
}
