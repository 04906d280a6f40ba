import { findPart } from './client-elements.ts'

/** From here on filters stand beside the results; below they open as a sheet over them. */
const wide = '(min-width: 60em)'

/** Puts the filters where there is room for them and lets the sheet open and close. */
export function startSheet(): void {
  const sheet = findPart('sheet', HTMLDialogElement)
  const facets = findPart('facets', HTMLElement)
  const beside = findPart('aside', HTMLElement)
  const inside = findPart('sheet-facets', HTMLElement)
  const room = window.matchMedia(wide)
  const place = (): void => {
    if (room.matches) sheet.close()
    const home = room.matches ? beside : inside
    home.append(facets)
  }
  place()
  room.addEventListener('change', place)
  findPart('narrow', HTMLButtonElement).addEventListener('click', () => {
    sheet.showModal()
  })
  findPart('sheet-close', HTMLButtonElement).addEventListener('click', () => {
    sheet.close()
  })
  // A click beside the sheet hits the dialog itself.
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close()
  })
}
