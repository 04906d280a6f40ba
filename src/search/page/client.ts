import { follow, goTo, here, keepPlace, keptPlace } from './client-address.ts'
import { findPart } from './client-elements.ts'
import { rememberFocus } from './client-focus.ts'
import { listenToKeys } from './client-keys.ts'
import { Session } from './client-session.ts'
import { startSheet } from './client-sheet.ts'
import { batch, showClipped } from './client-view.ts'
import { startYears } from './client-years.ts'
import { askAnew, readSearchAddress, type SearchAddress } from '#src/search/engine/search-address.ts'

/**
 * Milliseconds without a key before a search begins and before the address follows, and without scrolling before the
 * place is kept (Safari refuses a page that writes its history often).
 */
const pauses = { searching: 120, writing: 500, scrolling: 250 }

interface Page {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly list: HTMLElement
  readonly session: Session
}

function asTyped({ field }: Page): SearchAddress {
  showClipped(field.value)
  return askAnew(here(), field.value)
}

/** Searches while one types, and lets the address follow. Gives the way to have it follow at once. */
function listenToTyping(page: Page): () => void {
  let [searching, writing] = [0, 0]
  const settle = (): void => {
    window.clearTimeout(writing)
    writing = 0
    follow(asTyped(page))
  }
  page.field.addEventListener('input', () => {
    window.clearTimeout(searching)
    window.clearTimeout(writing)
    searching = window.setTimeout(() => {
      page.session.ask(asTyped(page))
    }, pauses.searching)
    writing = window.setTimeout(settle, pauses.writing)
  })
  return () => {
    if (writing !== 0) settle()
  }
}

function isPlain(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}

function linkOf(event: MouseEvent, kind: string): HTMLAnchorElement | null {
  const target = event.target instanceof Element ? event.target : null
  return target?.closest<HTMLAnchorElement>(`a[data-search-${kind}]`) ?? null
}

/** Goes to another state of the page and shows it. */
function visit({ field, session }: Page, address: SearchAddress): void {
  goTo(address)
  if (field.value !== address.text) field.value = address.text
  session.ask(here())
}

/** Follows links between states of the page without loading it anew. */
function listenToLinks(page: Page, settle: () => void): void {
  document.addEventListener('click', (event) => {
    // The page may be left by this click, and Back must find the question again.
    settle()
    const result = linkOf(event, 'result')
    if (result) keepPlace({ opened: result.dataset['searchResult'] ?? null, scroll: window.scrollY })
    const link = linkOf(event, 'link')
    if (!link || !isPlain(event)) return
    event.preventDefault()
    rememberFocus(link)
    visit(page, readSearchAddress(link.search))
  })
}

function listenToButtons(page: Page): void {
  const { form, session } = page
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goTo(asTyped(page))
    session.ask(here())
  })
  startYears((years) => {
    visit(page, { ...here(), years })
  })
  findPart('more', HTMLButtonElement).addEventListener('click', () => {
    session.goOn()
  })
  findPart('retry', HTMLButtonElement).addEventListener('click', () => {
    session.ask(here())
  })
}

/** Keeps how far the page is scrolled, for the way back to it. */
function listenToScrolling(): void {
  let timer = 0
  const keep = (): void => {
    keepPlace({ scroll: window.scrollY })
  }
  window.addEventListener(
    'scroll',
    () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, pauses.scrolling)
    },
    { passive: true },
  )
}

/** Shows what the address asks for, as it was left. */
function arrive({ field, list, session }: Page): void {
  const address = here()
  const { shown, scroll, opened } = keptPlace(batch)
  field.value = address.text
  session.ask(address, shown, () => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')]
    links.find(({ dataset }) => dataset['searchResult'] === opened)?.focus({ preventScroll: true })
    window.scrollTo({ top: scroll, behavior: 'instant' })
  })
}

/** Brings the search page to life: results as one types, filters, further results, back and forward. */
export function startSearchPage(): void {
  const form = findPart('form', HTMLFormElement)
  const page: Page = {
    form,
    field: findPart('field', HTMLInputElement),
    list: findPart('results', HTMLOListElement),
    session: new Session(document.title, form.dataset['searchServer'] ?? null),
  }
  // A longer question is cut here, and that is said.
  page.field.removeAttribute('maxlength')
  history.scrollRestoration = 'manual'
  startSheet()
  listenToLinks(page, listenToTyping(page))
  listenToButtons(page)
  listenToKeys(page.field, page.list)
  listenToScrolling()
  window.addEventListener('popstate', () => {
    arrive(page)
  })
  arrive(page)
  // Only now: where the script does not come, or fails, what stands there is true.
  findPart('late', HTMLElement).remove()
  if (page.field.value === '') page.field.focus({ preventScroll: true })
}
