type Open = (text: string) => HTMLDialogElement

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName)
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve()
    })
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`${href}: expected the style of the quick search, got none`))
    })
    document.head.append(link)
  })
}

let loading: Promise<Open> | null = null

/** The dialog's program and style come with the first use; what failed is tried again with the next. */
function load(style: string): Promise<Open> {
  loading ??= Promise.all([import('#src/suggestions/client.ts'), loadStyle(style)])
    .then(([{ makeQuickSearch }]) => makeQuickSearch())
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** Resolves when no input method is in the midst of a word. */
function settled(field: HTMLInputElement, isComposing: boolean): Promise<void> {
  if (!isComposing) return Promise.resolve()
  return new Promise((resolve) => {
    field.addEventListener('compositionend', () => window.setTimeout(resolve), { once: true })
  })
}

interface Place {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
}

/** Puts the focus back where it was before. */
function giveBack(before: HTMLElement | null, { field }: Place): void {
  // On a phone it would bring the keyboard back.
  if (before === null || window.matchMedia('(pointer: coarse)').matches) field.blur()
  else before.focus({ preventScroll: true })
}

/**
 * Opens the dialog with what stands in the field. Until it is there one types in the field, which alone is enough where
 * the network fails.
 */
function openFrom(place: Place): () => void {
  const { form, field } = place
  let isComposing = false
  field.addEventListener('compositionstart', () => (isComposing = true))
  field.addEventListener('compositionend', () => (isComposing = false))

  async function open(): Promise<void> {
    const active = document.activeElement
    const before = active instanceof HTMLElement && active !== document.body ? active : null
    field.focus({ preventScroll: true })
    const openDialog = await load(form.dataset['quickSearch'] ?? '')
    await settled(field, isComposing)
    // Meanwhile somebody may have gone on with Tab.
    if (document.activeElement !== field) return
    const dialog = openDialog(field.value)
    field.value = ''
    dialog.addEventListener('close', () => giveBack(before, place), { once: true })
  }
  return () => void open().catch((error: unknown) => console.error(error))
}

function isPlain(event: KeyboardEvent | MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
}

/** The field of a page that is there for searching: it takes "/" for itself. */
function ownField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main input[type="search"]')
}

/** Makes "/" and the masthead's field open the quick search; on a page with a search field of its own "/" goes there. */
export function listenForQuickSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-quick-search]')
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]') ?? null
  if (form === null || field === null) return
  const open = openFrom({ form, field })
  field.addEventListener('click', open)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !isPlain(event) || event.isComposing) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || !isPlain(event) || isTyping(event.target)) return
    if (document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    const own = ownField()
    if (own === null) open()
    else {
      own.focus()
      own.select()
    }
  })
}
