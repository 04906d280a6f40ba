import { findPart } from './client-elements.ts'
import { dropStaleIndex, loadIndex, withPatience } from './client-index.ts'
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
import { readSearchAddress, type SearchAddress, writeSearchAddress } from './search-address.ts'
import { wording } from './wording.ts'

/** Milliseconds without a key before a search begins, and before a slow one says that it is under way. */
const pauses = { typing: 120, searching: 250 }

function isEmpty({ text, chosen }: SearchAddress): boolean {
  return text.trim() === '' && Object.keys(chosen).length === 0
}

async function search(address: SearchAddress, count: number): Promise<Found> {
  const searcher = await loadIndex()
  const { chosen, order } = address
  const answer = await searcher.answer({ query: understandQuery(address.text), chosen, order })
  // A page that was opened before a publish may miss what it brought.
  if (answer.hits.length === 0 && (await dropStaleIndex())) return search(address, count)
  return { address, answer, results: await searcher.load(answer, 0, count) }
}

function shownBefore(): number {
  const state = history.state as { readonly shown?: number } | null
  return state?.shown ?? batch
}

/** Brings the search page to life: results as one types, filters, further results, back and forward. */
export function startSearchPage(): void {
  const form = findPart('form', HTMLFormElement)
  const field = findPart('field', HTMLInputElement)
  const title = document.title
  let turn = 0
  let typing = 0
  let shown: Found | null = null

  const run = async (address: SearchAddress, count = batch): Promise<void> => {
    turn += 1
    const mine = turn
    document.title = address.text === '' ? title : wording.titleOf(address.text, title)
    if (isEmpty(address)) {
      showStart()
      return
    }
    const slow = window.setTimeout(showSearching, pauses.searching)
    try {
      const found = await withPatience(search(address, count))
      if (mine !== turn) return
      shown = found
      showFound(found)
    } catch (error) {
      if (mine !== turn) return
      console.error(error)
      showFailed()
    } finally {
      window.clearTimeout(slow)
    }
  }

  const here = (): SearchAddress => readSearchAddress(location.search)
  const asTyped = (): SearchAddress => ({ ...here(), text: field.value.normalize('NFC') })
  const write = (address: SearchAddress): string => `${location.pathname}${writeSearchAddress(address)}`

  const arrive = (): void => {
    const address = here()
    field.value = address.text
    void run(address, shownBefore())
  }

  const go = (address: SearchAddress): void => {
    window.clearTimeout(typing)
    if (write(address) !== `${location.pathname}${location.search}`)
      history.pushState(null, '', write(address))
    void run(address)
  }

  const showNext = async (): Promise<void> => {
    if (shown === null) return
    const start = shown.results.length
    const searcher = await loadIndex()
    const further = await withPatience(searcher.load(shown.answer, start, start + batch))
    shown = { ...shown, results: [...shown.results, ...further] }
    history.replaceState({ shown: shown.results.length }, '')
    showFurther(shown, further)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(asTyped())
  })
  field.addEventListener('input', () => {
    window.clearTimeout(typing)
    typing = window.setTimeout(() => {
      const address = asTyped()
      history.replaceState(null, '', write(address))
      void run(address)
    }, pauses.typing)
  })
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search-link]') : null
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(readSearchAddress(link.search))
  })
  findPart('more', HTMLButtonElement).addEventListener('click', () => {
    showNext().catch((error: unknown) => {
      console.error(error)
      showFailed()
    })
  })
  findPart('retry', HTMLButtonElement).addEventListener('click', () => {
    void run(asTyped())
  })
  window.addEventListener('popstate', arrive)
  findPart('filters', HTMLDetailsElement).open = window.matchMedia('(min-width: 60em)').matches
  arrive()
  if (field.value === '') field.focus({ preventScroll: true })
}
