import { findPart } from './client-elements.ts'

/** The link that was followed last, while what it leads to is not shown yet. */
let followed: string | null = null

/** Remembers which link was followed: it is made anew with the answer, and the focus would be lost. */
export function rememberFocus({ dataset }: HTMLElement): void {
  followed = dataset['searchLink'] ?? null
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Puts the focus on the link that was followed, once it is there again. */
export function restoreFocus(): void {
  if (followed === null || followed === '' || !isLost()) return
  const links = [...document.querySelectorAll<HTMLElement>('[data-search-link]')]
  links.find(({ dataset }) => dataset['searchLink'] === followed)?.focus({ preventScroll: true })
}

/** Everything is shown: a link that is gone for good leaves the focus at what was found. */
export function settleFocus(): void {
  restoreFocus()
  if (followed !== null && isLost()) findPart('status', HTMLElement).focus({ preventScroll: true })
  followed = null
}
