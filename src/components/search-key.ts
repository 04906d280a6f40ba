function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName)
}

/** Makes "/" go to the search field of the page: the search page's own where there is one, else the masthead's. */
export function listenForSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    const field =
      document.querySelector<HTMLInputElement>('main input[type="search"]') ??
      document.querySelector<HTMLInputElement>('#tim')
    if (field === null || event.defaultPrevented || isTyping(event.target)) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}
