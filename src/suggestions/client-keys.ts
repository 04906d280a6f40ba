import type { Choice } from './client-choice.ts'
import type { Dialog } from './client-dialog.ts'

/** Whether an input method is in the midst of a word: its keys are its own. */
function watchComposition(field: HTMLInputElement): () => boolean {
  let isComposing = false
  field.addEventListener('compositionstart', () => {
    isComposing = true
  })
  field.addEventListener('compositionend', () => {
    // Safari says it before the very key that ends it.
    window.setTimeout(() => {
      isComposing = false
    })
  })
  return () => isComposing
}

/** Does what a key asks for; tells whether it did. */
function answerKey(key: string, choice: Choice): boolean {
  if (key === 'ArrowDown') choice.step(1)
  else if (key === 'ArrowUp') choice.step(-1)
  else if (choice.chosen === null) return false
  else if (key === 'Home') choice.goTo('first')
  else if (key === 'End') choice.goTo('last')
  else if (key === 'Enter') choice.chosen.click()
  else return false
  return true
}

/** Lets the arrows, Home, End and Enter choose and open; without a choice Enter sends the form and Home and End move in the field. */
export function listenToKeys({ field, list }: Dialog, choice: Choice): void {
  const isComposing = watchComposition(field)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || isComposing()) {
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (isPlain && !list.hidden && answerKey(event.key, choice)) event.preventDefault()
  })
}
