import {
  readSearchAddress,
  type SearchAddress,
  writeSearchAddress,
} from '#src/search/engine/search-address.ts'

/** What the address of the page says now. */
export function here(): SearchAddress {
  return readSearchAddress(location.search)
}

/** The link to a state of the search page. */
export function hrefOf(address: SearchAddress): string {
  return `${location.pathname}${writeSearchAddress(address)}`
}

function isHere(address: SearchAddress): boolean {
  return hrefOf(address) === hrefOf(here())
}

/** How a step of history looked when it was left, so that Back shows it so again. */
export interface Place {
  /** How many results were shown. */
  readonly shown: number
  /** How far the page was scrolled. */
  readonly scroll: number
  /** The result that was opened last, by its address. */
  readonly opened: string | null
}

/** Goes to another state, so that Back returns to this one. */
export function goTo(address: SearchAddress): void {
  if (!isHere(address)) history.pushState(null, '', hrefOf(address))
}

/** Lets the address follow the question without a step of history; the place of the last one is forgotten. */
export function follow(address: SearchAddress): void {
  if (!isHere(address)) history.replaceState(null, '', hrefOf(address))
}

/** What is kept of this step of history; `usual` where nothing is. */
export function keptPlace(usual: number): Place {
  const kept = history.state as Partial<Place> | null
  return { shown: kept?.shown ?? usual, scroll: kept?.scroll ?? 0, opened: kept?.opened ?? null }
}

/** Keeps more of this step of history. */
export function keepPlace(place: Partial<Place>): void {
  history.replaceState({ ...(history.state as Partial<Place> | null), ...place }, '')
}
