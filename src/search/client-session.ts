import { keepShown } from './client-address.ts'
import { dropStaleIndex, forgetIndex, loadIndex, withPatience } from './client-index.ts'
import {
  batch,
  type Found,
  showFailed,
  showFound,
  showFurther,
  showSearching,
  showStart,
} from './client-view.ts'
import { understandQuery } from './query.ts'
import type { SearchAddress } from './search-address.ts'
import { plainRequest } from './search-request.ts'
import { wording } from './wording.ts'

/** Milliseconds before a search that is not done yet is said to be under way. */
const slowSearch = 250

function isEmpty({ text, chosen }: SearchAddress): boolean {
  return text.trim() === '' && Object.keys(chosen).length === 0
}

async function searchOnce(
  { text, chosen, order }: SearchAddress,
  count: number,
): Promise<Omit<Found, 'address'>> {
  const searcher = await loadIndex()
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text), chosen, order })
  const results = await searcher.load(answer, 0, count)
  return { answer, results, values: (await answer.facets()).values }
}

/** Whether what a page has loaded is out of date; no answer to that is not held against it. */
function isStale(): Promise<boolean> {
  return dropStaleIndex().catch(() => false)
}

async function search(address: SearchAddress, count: number): Promise<Found> {
  const found = await searchOnce(address, count).catch(async (error: unknown) => {
    // A page that was open for more than a week asks for files that are gone.
    if (await isStale()) return searchOnce(address, count)
    throw error
  })
  // A page that was opened before a publish may miss what it brought.
  const isOld = found.answer.hits.length === 0 && (await isStale())
  return { address, ...(isOld ? await searchOnce(address, count) : found) }
}

async function loadFurther(found: Found): Promise<Found> {
  const searcher = await loadIndex()
  const start = found.results.length
  const further = await searcher.load(found.answer, start, start + batch)
  return { ...found, results: [...found.results, ...further] }
}

function fail(error: unknown): void {
  console.error(error)
  // The next try starts with a fresh index: this one may hang for ever.
  forgetIndex()
  showFailed()
}

/** One visit to the search page. Only the newest question is answered, however late older answers come. */
export interface Session {
  /** Answers, showing the first `count` results. */
  ask(address: SearchAddress, count?: number): Promise<void>
  /** Shows the next results below those that are shown. */
  goOn(): Promise<void>
}

/** Begins a visit; `title` is the page's title when nothing is asked. */
export function beginSession(title: string): Session {
  let turn = 0
  let shown: Found | null = null

  const answer = async (address: SearchAddress, count: number, mine: number): Promise<void> => {
    const slow = window.setTimeout(showSearching, slowSearch)
    try {
      const found = await withPatience(search(address, count))
      if (mine !== turn) return
      shown = found
      showFound(found)
    } catch (error) {
      if (mine === turn) fail(error)
    } finally {
      window.clearTimeout(slow)
    }
  }

  return {
    async ask(address, count = batch) {
      turn += 1
      shown = null
      document.title = address.text === '' ? title : wording.titleOf(address.text, title)
      if (isEmpty(address)) showStart()
      else await answer(address, count, turn)
    },
    async goOn() {
      const before = shown
      if (before === null) return
      try {
        const found = await withPatience(loadFurther(before))
        if (shown !== before) return
        shown = found
        keepShown(found.results.length)
        showFurther(found, found.results.slice(before.results.length))
      } catch (error) {
        fail(error)
      }
    },
  }
}
