import { enterField } from './show-field.ts'

/** Leads the editor to the first field that a save found at fault; does nothing where there is none. */
export function showFault(): void {
  // The form is held while a new entry is saved: it takes the cursor a moment later.
  requestAnimationFrame(() => {
    const told = document.querySelector('.decap-EditorControl-ControlErrorsList')
    const field = told?.closest('[data-field]') ?? null
    if (field === null) return
    told?.scrollIntoView({ block: 'center' })
    enterField(field)
  })
}
