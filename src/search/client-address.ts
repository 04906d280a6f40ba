import { readSearchAddress, type SearchAddress, writeSearchAddress } from './search-address.ts'

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

/** Goes to another state, so that Back returns to this one. */
export function goTo(address: SearchAddress): void {
  if (!isHere(address)) history.pushState(null, '', hrefOf(address))
}

/** Lets the address follow the state without a step of history. */
export function follow(address: SearchAddress): void {
  if (!isHere(address)) history.replaceState(null, '', hrefOf(address))
}

/** Keeps how many results are shown, so that Back from an article shows as many again. */
export function keepShown(count: number): void {
  history.replaceState({ shown: count }, '')
}

/** How many results this step of history showed; `usual` where it does not say. */
export function keptShown(usual: number): number {
  const state = history.state as { readonly shown?: number } | null
  return state?.shown ?? usual
}
