import { writeAnswersAddress } from './answers-address.ts'
import { type SearchAddress, writeSearchAddress } from './search-address.ts'
import type { ToldInFull } from './told.ts'
import type { FromWorker, Line, ToWorker } from './worker-messages.ts'

/** How long a server may take, in milliseconds, before the index that was published answers instead. */
const patience = 6000

/** How long a server that did not answer is left alone, in milliseconds. */
const rest = 30_000

async function fetchTold(
  server: string,
  address: SearchAddress,
  places: { readonly start: number; readonly end: number },
): Promise<ToldInFull> {
  const asked = writeAnswersAddress(server, writeSearchAddress(address), places)
  const answer = await fetch(asked, { signal: AbortSignal.timeout(patience) })
  if (!answer.ok) throw new Error(`search server: expected an answer at ${asked}, got ${answer.status}`)
  return (await answer.json()) as ToldInFull
}

type Asking = Extract<ToWorker, { kind: 'ask' }>
type Further = Extract<ToWorker, { kind: 'further' }>

/**
 * A line to a server that answers searches: the page talks to it as to a worker. Where the server does not answer, the
 * question goes on to the published index (`openStatic`), and so do the following ones for a while.
 */
export function openAnswersLine(server: string, openStatic: () => Line): Line {
  const ears = new EventTarget()
  let fallback: Line | null = null
  let failed = -rest
  let asked: Asking | null = null
  /** Whether the question that counts is the published index's to answer. */
  let isStatic = false

  function say(message: FromWorker): void {
    ears.dispatchEvent(new MessageEvent('message', { data: message }))
  }

  function passOn(message: ToWorker): void {
    if (fallback === null) {
      fallback = openStatic()
      fallback.addEventListener('message', ({ data }) => say(data as FromWorker))
    }
    fallback.postMessage(message)
  }

  async function ask(message: Asking): Promise<void> {
    const { turn, address, count } = message
    asked = message
    isStatic = performance.now() - failed < rest
    if (isStatic) {
      passOn(message)
      return
    }
    try {
      const { facets, ...told } = await fetchTold(server, address, { start: 0, end: count })
      if (asked !== message) return
      say({ kind: 'found', turn, told })
      say({ kind: 'facets', turn, facets })
    } catch {
      failed = performance.now()
      if (asked !== message) return
      isStatic = true
      passOn(message)
    }
  }

  async function goOn({ turn, start, end }: Further): Promise<void> {
    if (asked?.turn !== turn) return
    try {
      const told = await fetchTold(server, asked.address, { start, end })
      if (asked.turn === turn) say({ kind: 'further', turn, told })
    } catch (error) {
      say({
        kind: 'failed',
        turn,
        fault: 'line',
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }

  return {
    postMessage(data) {
      const message = data as ToWorker
      if (message.kind === 'ask') void ask(message)
      else if (message.kind === 'further' && !isStatic) void goOn(message)
      else if (message.kind === 'further' || (message.kind === 'forget' && fallback !== null)) passOn(message)
    },
    addEventListener: (type, listener) => {
      ears.addEventListener(type, (event) => {
        if (event instanceof MessageEvent) listener(event)
      })
    },
  }
}
