function visibleLinks(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')].filter((link) =>
    link.checkVisibility(),
  )
}

function isBare({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !shiftKey
}

/** Where an arrow leads from an element: the field, a result or nowhere. */
function neighbour(key: string, field: HTMLElement, links: readonly HTMLElement[]): HTMLElement | undefined {
  const places = [field, ...links]
  const at = places.findIndex((place) => place === document.activeElement)
  if (at < 0) return undefined
  return places[key === 'ArrowDown' ? at + 1 : at - 1]
}

/** Arrows go from the field through the results and back, Escape goes from a result to the field. */
export function listenToKeys(field: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isBare(event) || event.isComposing) return
    if (event.key === 'Escape' && list.contains(document.activeElement)) {
      event.preventDefault()
      field.focus()
      field.select()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const next = neighbour(event.key, field, visibleLinks(list))
    if (next === undefined) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: next === field ? 'center' : 'nearest' })
  })
}
