import { follow, goTo, here, keptShown } from './client-address.ts'
import { findPart } from './client-elements.ts'
import { beginSession, type Session } from './client-session.ts'
import { batch } from './client-view.ts'
import { readSearchAddress, type SearchAddress } from './search-address.ts'

/**
 * Milliseconds without a key before a search begins and before the address follows (Safari refuses a page that
 * writes it often).
 */
const pauses = { searching: 120, writing: 500 }

interface Page {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly session: Session
}

function asTyped({ field }: Page): SearchAddress {
  return { ...here(), text: field.value.normalize('NFC') }
}

/** Searches while one types, and lets the address follow. Gives the way to have it follow at once. */
function listenToTyping(page: Page): () => void {
  let [searching, writing] = [0, 0]
  const settle = (): void => {
    window.clearTimeout(writing)
    follow(asTyped(page))
  }
  page.field.addEventListener('input', () => {
    window.clearTimeout(searching)
    window.clearTimeout(writing)
    searching = window.setTimeout(() => void page.session.ask(asTyped(page)), pauses.searching)
    writing = window.setTimeout(settle, pauses.writing)
  })
  return settle
}

function isPlain(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}

/** Follows links between states of the page without loading it anew. */
function listenToLinks({ session }: Page, settle: () => void): void {
  document.addEventListener('click', (event) => {
    // The page may be left by this click, and Back must find the question again.
    settle()
    const target = event.target instanceof Element ? event.target : null
    const link = target?.closest<HTMLAnchorElement>('a[data-search-link]')
    if (!link || !isPlain(event)) return
    event.preventDefault()
    goTo(readSearchAddress(link.search))
    void session.ask(here())
  })
}

function listenToButtons(page: Page): void {
  const { form, session } = page
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goTo(asTyped(page))
    void session.ask(here())
  })
  findPart('more', HTMLButtonElement).addEventListener('click', () => void session.goOn())
  findPart('retry', HTMLButtonElement).addEventListener('click', () => void session.ask(here()))
}

/** Shows what the address asks for. */
function arrive({ field, session }: Page): void {
  const address = here()
  field.value = address.text
  void session.ask(address, keptShown(batch))
}

/** Brings the search page to life: results as one types, filters, further results, back and forward. */
export function startSearchPage(): void {
  const page: Page = {
    form: findPart('form', HTMLFormElement),
    field: findPart('field', HTMLInputElement),
    session: beginSession(document.title),
  }
  listenToLinks(page, listenToTyping(page))
  listenToButtons(page)
  window.addEventListener('popstate', () => {
    arrive(page)
  })
  findPart('filters', HTMLDetailsElement).open = window.matchMedia('(min-width: 60em)').matches
  arrive(page)
  if (page.field.value === '') page.field.focus({ preventScroll: true })
}
