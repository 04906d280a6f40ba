import { signedIn } from '#admin/app/newsroom/signed-in.ts'
import { type DeskLink, deskLinks } from '#admin/app/page/desk-links.ts'

/** The pages beside the editor that who is signed in may open. */
export function ownLinks(): readonly DeskLink[] {
  return deskLinks(signedIn()?.rights ?? [])
}
