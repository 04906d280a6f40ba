/** Keeps people from typing into the form, or lets them again: while a save is about to bring another form. */
export function holdForm(isHeld: boolean): void {
  document.querySelector('#nc-root')?.toggleAttribute('inert', isHeld)
}
