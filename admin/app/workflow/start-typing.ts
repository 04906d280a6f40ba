/** Puts the cursor into the first field of the form that is open, where nothing else has been chosen yet. */
export function startTyping(): void {
  const isFree = document.activeElement === null || document.activeElement === document.body
  if (isFree) document.querySelector<HTMLElement>('[data-field] input')?.focus({ preventScroll: true })
}
