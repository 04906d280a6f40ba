import { isEmpty, readSearchAddress } from '#src/search/engine/search-address.ts'
import { tell } from '#src/search/engine/told.ts'
import { type Answered, createAsking } from './worker-asking.ts'
import { LineError, openPublished, type PublishedIndex } from './worker-index.ts'
import type { FromWorker, Line, ToWorker } from './worker-messages.ts'

function toFailure(turn: number, error: unknown): FromWorker {
  const fault = error instanceof LineError ? 'line' : 'index'
  return { kind: 'failed', turn, fault, message: error instanceof Error ? error.message : String(error) }
}

/** Lets messages that wait come in first: of several questions in a row only the newest is worth the work. */
function letOthersSpeak(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** Loads what every question needs while the reader still types; a question tells what goes wrong. */
function prepare(index: PublishedIndex): void {
  index
    .searcher()
    .then((searcher) => searcher.prepare?.())
    .catch(() => null)
}

type Warming = Extract<ToWorker, { kind: 'warm' }>
type Question = Extract<ToWorker, { kind: 'ask' }>
type Further = Extract<ToWorker, { kind: 'further' }>

/**
 * Answers the questions that come over a line, in a worker or, where there are none, in the page itself. Only the
 * newest question is answered.
 */
export function serveSearch(line: Line): void {
  const say = (message: FromWorker): void => {
    line.postMessage(message)
  }
  const index = openPublished((bytes) => {
    say({ kind: 'progress', bytes })
  })
  const asking = createAsking(index)
  let newest = 0
  let last: Answered | null = null

  const warm = ({ entry, search }: Warming): void => {
    if (entry !== null) index.open(entry)
    const address = readSearchAddress(search)
    if (isEmpty(address)) prepare(index)
    else if (newest === 0) asking.begin(address)
  }

  const answer = async ({ turn, address, count }: Question): Promise<void> => {
    newest = turn
    last = null
    await letOthersSpeak()
    if (turn !== newest) return
    const answered = await asking.ask(address, count)
    if (turn !== newest) return
    last = answered
    say({ kind: 'found', turn, told: answered.told })
    // Results are worth showing without what they could be narrowed to.
    const facets = await answered.answer.facets().catch(() => null)
    if (turn === newest) say({ kind: 'facets', turn, facets })
  }

  const goOn = async ({ turn, start, end }: Further): Promise<void> => {
    if (last === null || turn !== newest) return
    const told = await tell(last.searcher, last.answer, start, end)
    if (turn === newest) say({ kind: 'further', turn, told })
  }

  const fail = (turn: number) => (error: unknown) => {
    // The next try starts with a fresh index: this one may be broken for ever.
    index.forget()
    if (turn === newest) say(toFailure(turn, error))
  }

  line.addEventListener('message', ({ data }) => {
    const message = data as ToWorker
    if (message.kind === 'warm') warm(message)
    else if (message.kind === 'forget') index.forget()
    else if (message.kind === 'ask') answer(message).catch(fail(message.turn))
    else goOn(message).catch(fail(message.turn))
  })
  say({ kind: 'ready' })
}
