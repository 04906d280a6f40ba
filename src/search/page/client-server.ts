import { placeNames } from '#src/search/engine/answers-address.ts'
import type { Engine, Hear } from './client-engine.ts'
import { type SearchAddress, writeSearchAddress } from '#src/search/engine/search-address.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'

function addressOf(server: string, address: SearchAddress, start: number, end: number): string {
  const search = new URLSearchParams(writeSearchAddress(address))
  search.set(placeNames.start, String(start))
  search.set(placeNames.count, String(end - start))
  return `${server}?${search.toString()}`
}

/** Has a server answer the questions of the page; a newer question ends the older one. */
export function openServer(server: string, hear: Hear): Engine {
  let asking = new AbortController()
  let asked: SearchAddress | null = null

  const load = async (turn: number, start: number, end: number): Promise<ToldInFull | null> => {
    if (asked === null) return null
    const { signal } = asking
    try {
      const response = await fetch(addressOf(server, asked, start, end), { signal })
      if (!response.ok) throw new Error(`search: expected an answer of ${server}, got ${response.status}`)
      return (await response.json()) as ToldInFull
    } catch (error) {
      if (!signal.aborted) hear({ kind: 'failed', turn, fault: 'server', message: String(error) })
      return null
    }
  }

  const ask = async (turn: number, address: SearchAddress, count: number): Promise<void> => {
    asking.abort()
    asking = new AbortController()
    asked = address
    const told = await load(turn, 0, count)
    if (told === null) return
    hear({ kind: 'found', turn, told })
    hear({ kind: 'facets', turn, facets: told.facets })
  }

  const goOn = async (turn: number, start: number, end: number): Promise<void> => {
    const told = await load(turn, start, end)
    if (told !== null) hear({ kind: 'further', turn, told })
  }

  return {
    say(message) {
      if (message.kind === 'ask') void ask(message.turn, message.address, message.count)
      else if (message.kind === 'further') void goOn(message.turn, message.start, message.end)
    },
  }
}
