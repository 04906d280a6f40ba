import type { SearchAddress } from '#src/search/engine/search-address.ts'
import type { SearchAnswer, Searcher } from '#src/search/engine/searcher.ts'
import { tell, type Told, toRequest } from '#src/search/engine/told.ts'
import type { PublishedIndex } from './worker-index.ts'

/** A question answered, and what the page is told of it. */
export interface Answered {
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

/** Asks an index the questions of a page. */
export interface Asking {
  /** Begins to answer what the page was opened with, before its scripts have come to ask it. */
  begin(address: SearchAddress): void
  /** Answers with the first `count` results: what was begun, where it is asked first, else anew. */
  ask(address: SearchAddress, count: number): Promise<Answered>
}

/** Asks one index. */
export function createAsking(index: PublishedIndex): Asking {
  let begun: { readonly asked: string; readonly answered: Promise<Answered> } | null = null
  return {
    begin(address) {
      const answered = ask(index, address, 0)
      // Whoever asks for it hears what went wrong.
      answered.catch(() => null)
      begun = { asked: JSON.stringify(address), answered }
    },
    async ask(address, count) {
      const before = begun
      begun = null
      if (before?.asked !== JSON.stringify(address)) return ask(index, address, count)
      const { searcher, answer } = await before.answered
      return { searcher, answer, told: await tell(searcher, answer, 0, count) }
    },
  }
}
