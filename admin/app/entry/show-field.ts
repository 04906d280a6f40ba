const fieldSelector = '[data-field]'
const inputs = 'input, textarea, [contenteditable="true"], [role="combobox"], button'

/** The field of this name at the top of the form, not one of that name within a list or group. */
function findField(name: string): HTMLElement | null {
  const fields = document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  return [...fields].find((field) => field.parentElement?.closest(fieldSelector) === null) ?? null
}

/** Puts the cursor into a field: into its text rather than on the buttons above it. */
export function enterField(field: Element): void {
  const text = field.querySelector<HTMLElement>('[contenteditable="true"]')
  const input = text ?? field.querySelector<HTMLElement>(inputs)
  input?.focus({ preventScroll: true })
}

/** Opens the part of the form that a field lies in, where it is folded. */
function unfold(field: HTMLElement): void {
  let part = field.previousElementSibling
  while (part !== null && part.getAttribute('data-widget') !== 'part') part = part.previousElementSibling
  part?.querySelector<HTMLButtonElement>('button[aria-expanded="false"]')?.click()
}

/** Leads the editor to a field of the open form; does nothing where there is no such field. */
export function showField(name: string): void {
  const field = findField(name)
  if (field === null) return
  if (field.hidden) unfold(field)
  requestAnimationFrame(() => {
    field.scrollIntoView({ block: 'center' })
    enterField(field)
  })
}
