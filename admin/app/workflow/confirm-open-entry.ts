import { confirmChecklist } from '#admin/app/checklist/confirm-checklist.ts'
import { openEntry } from '#admin/app/entry/open-entry.ts'

/** Asks about what the open entry may still lack before it goes out; `false` to go back to the form. */
export function confirmOpenEntry(): Promise<boolean> {
  const entry = openEntry()
  return entry === null ? Promise.resolve(true) : confirmChecklist(entry)
}
