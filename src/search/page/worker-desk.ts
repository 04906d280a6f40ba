import type { SearchAddress } from '#src/search/engine/search-address.ts'
import type { SearchAnswer, Searcher } from '#src/search/engine/searcher.ts'
import { tell, type Told, toRequest } from '#src/search/engine/told.ts'
import { LineError, openPublished, type PublishedIndex } from './worker-index.ts'
import type { FromWorker, Line, ToWorker } from './worker-messages.ts'

interface Answered {
  readonly searcher: Searcher
  readonly answer: SearchAnswer
  readonly told: Told
}

async function askOnce(index: PublishedIndex, address: SearchAddress, count: number): Promise<Answered> {
  const searcher = await index.searcher()
  const answer = await searcher.answer(toRequest(address))
  return { searcher, answer, told: await tell(searcher, answer, 0, count) }
}

/** Whether what was loaded is out of date; no answer to that is not held against it. */
function isStale(index: PublishedIndex): Promise<boolean> {
  return index.dropStale().catch(() => false)
}

/** A page that stays open answers from what was published until this many milliseconds ago. */
const mayBeOld = 10_000

async function ask(index: PublishedIndex, address: SearchAddress, count: number): Promise<Answered> {
  const checking = index.age() > mayBeOld && isStale(index)
  const answered = await askOnce(index, address, count).catch(async (error: unknown) => {
    // A page that was open for more than a week asks for files that are gone.
    if ((await checking) || (await isStale(index))) return askOnce(index, address, count)
    throw error
  })
  const { total, lost } = answered.told
  // Also an index that was the newest a moment ago may miss what was just published, or ask for files that are gone.
  const isOld = (await checking) || ((total === 0 || lost.length > 0) && (await isStale(index)))
  return isOld ? askOnce(index, address, count) : answered
}

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
function warm(index: PublishedIndex, entry: string | null): void {
  if (entry !== null) index.open(entry)
  index
    .searcher()
    .then((searcher) => searcher.prepare?.())
    .catch(() => null)
}

type Asking = Extract<ToWorker, { kind: 'ask' }>
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
  let newest = 0
  let last: Answered | null = null

  const answer = async ({ turn, address, count }: Asking): Promise<void> => {
    newest = turn
    last = null
    await letOthersSpeak()
    if (turn !== newest) return
    const answered = await ask(index, address, count)
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
    if (message.kind === 'warm') warm(index, message.entry)
    else if (message.kind === 'forget') index.forget()
    else if (message.kind === 'ask') answer(message).catch(fail(message.turn))
    else goOn(message).catch(fail(message.turn))
  })
  say({ kind: 'ready' })
}
