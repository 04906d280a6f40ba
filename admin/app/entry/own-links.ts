import { store } from 'decap-cms-core/dist/esm/redux'
import { asRecord } from '#admin/app/page/ask-desk.ts'
import { type DeskLink, deskLinks } from '#admin/app/page/desk-links.ts'

/** The pages beside the editor that who is signed in may open. */
export function ownLinks(): readonly DeskLink[] {
  const { rights } = asRecord(store.getState().auth.user)
  return deskLinks(Array.isArray(rights) ? rights.filter((right) => typeof right === 'string') : ['read'])
}
