import { placeNames } from '#src/search/engine/answers-address.ts'
import type { Engine, Hear } from './client-engine.ts'
import { type SearchAddress, writeSearchAddress } from '#src/search/engine/search-address.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

type Asking = Extract<ToWorker, { kind: 'ask' }>
type Further = Extract<ToWorker, { kind: 'further' }>

function addressOf(server: string, address: SearchAddress, start: number, end: number): string {
  const search = new URLSearchParams(writeSearchAddress(address))
  search.set(placeNames.start, String(start))
  search.set(placeNames.count, String(end - start))
  return `${server}?${search.toString()}`
}

/** Milliseconds before a server is given up, and for which another one answers then: it may be down, or fill its database. */
const pauses = { patience: 8000, elsewhere: 30_000 }

async function load(address: string, signal: AbortSignal): Promise<ToldInFull> {
  const limit = AbortSignal.timeout(pauses.patience)
  const response = await fetch(address, { signal: AbortSignal.any([signal, limit]) })
  if (!response.ok) throw new Error(`search: expected an answer of ${address}, got ${response.status}`)
  return (await response.json()) as ToldInFull
}

/**
 * Has a server answer the questions of the page; a newer question ends the older one. What the server does not answer
 * `openOther` does: the published index has the same articles.
 */
export function openServer(server: string, hear: Hear, openOther: (hear: Hear) => Engine): Engine {
  let asking = new AbortController()
  let asked: SearchAddress | null = null
  let other: Engine | null = null
  let isElsewhere = false
  let returns = 0

  const hearOther = (message: FromWorker): void => {
    if (message.kind !== 'failed') {
      hear(message)
      return
    }
    // It was the server that was to answer, and the next try is its own.
    returns = 0
    hear({ ...message, fault: 'server' })
  }

  const askElsewhere = (message: Asking): void => {
    isElsewhere = true
    other ??= openOther(hearOther)
    other.say(message)
  }

  const ask = async (message: Asking): Promise<void> => {
    const { turn, address, count } = message
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    asked = address
    if (Date.now() < returns) {
      askElsewhere(message)
      return
    }
    isElsewhere = false
    try {
      const told = await load(addressOf(server, address, 0, count), signal)
      hear({ kind: 'found', turn, told })
      hear({ kind: 'facets', turn, facets: told.facets })
    } catch (error) {
      if (signal.aborted) return
      console.warn(error)
      returns = Date.now() + pauses.elsewhere
      askElsewhere(message)
    }
  }

  const goOn = async ({ turn, start, end }: Further): Promise<void> => {
    if (asked === null) return
    const { signal } = asking
    try {
      const told = await load(addressOf(server, asked, start, end), signal)
      hear({ kind: 'further', turn, told })
    } catch (error) {
      if (!signal.aborted) hear({ kind: 'failed', turn, fault: 'server', message: String(error) })
    }
  }

  return {
    say(message) {
      if (message.kind === 'ask') void ask(message)
      else if (isElsewhere) other?.say(message)
      else if (message.kind === 'further') void goOn(message)
    },
  }
}
