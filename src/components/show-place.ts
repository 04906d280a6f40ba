/** Brings the marked section into sight where the line of sections is longer than the screen. */
export function showPlace(): void {
  const line = document.querySelector('.masthead-sections ul')
  const place = line?.querySelector<HTMLElement>('[aria-current]')
  if (line === null || place === null || place === undefined) return
  const beyond = place.getBoundingClientRect().right - line.getBoundingClientRect().right
  // Half a thumb's width more, so that the next section shows that there is one.
  if (beyond > 0) line.scrollLeft += beyond + 24
}
