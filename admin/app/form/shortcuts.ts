const saveButton = '.entry-save'

/** Ctrl+S (⌘S) saves the entry that is open, instead of the page as a file. */
export function listenForSave(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    page.querySelector<HTMLButtonElement>(saveButton)?.click()
  })
}
