import { fixedAddresses } from '#src/archive/addresses.ts'
import { longestQuestion } from '#src/search/engine/search-address.ts'
import { make } from '#src/elements/make-element.ts'
import { wording } from './wording.ts'

/** The parts of the quick search's dialog. */
export interface Dialog {
  readonly dialog: HTMLDialogElement
  readonly field: HTMLInputElement
  readonly list: HTMLElement
  /** Read out by screen readers. */
  readonly status: HTMLElement
  /** What is shown where there is no list. */
  readonly hint: HTMLElement
}

const listId = 'tim-nhanh-goi-y'

function makeField(): HTMLInputElement {
  return make('input', {
    id: 'tim-nhanh',
    name: 'q',
    type: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-expanded': 'false',
    placeholder: wording.placeholder,
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    maxlength: String(longestQuestion),
  })
}

function makeClose(dialog: HTMLDialogElement): HTMLButtonElement {
  const close = make('button', { type: 'button', class: 'quick-search-close' }, wording.close)
  close.addEventListener('click', () => {
    dialog.close()
  })
  return close
}

/** Keeps the dialog above the keyboard of a phone. */
function followKeyboard(dialog: HTMLDialogElement): void {
  const { visualViewport } = window
  const measure = (): void => {
    dialog.style.setProperty('--seen', `${String(visualViewport?.height ?? window.innerHeight)}px`)
  }
  visualViewport?.addEventListener('resize', measure)
  measure()
}

/** Makes the dialog and puts it into the page, closed. */
export function makeDialog(): Dialog {
  const dialog = make('dialog', { class: 'quick-search', 'aria-label': wording.title })
  const field = makeField()
  const list = make('div', { id: listId, role: 'listbox', 'aria-label': wording.list, hidden: '' })
  const status = make('p', { class: 'unseen', role: 'status' })
  const hint = make('p', { class: 'quick-search-hint' }, wording.hint)
  const keys = make('p', { class: 'quick-search-hint quick-search-keys' }, wording.keys)
  const form = make(
    'form',
    { action: fixedAddresses.search, role: 'search' },
    make('label', { class: 'unseen', for: field.id }, wording.label),
    field,
    make('button', { type: 'submit' }, wording.submit),
    makeClose(dialog),
  )
  dialog.append(form, status, make('div', { class: 'quick-search-found' }, hint, list), keys)
  // A click beside the sheet lands on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  document.body.append(dialog)
  followKeyboard(dialog)
  return { dialog, field, list, status, hint }
}
