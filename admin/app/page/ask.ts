import { button, element } from './element.ts'

/** A question that is answered before something happens. */
export interface Question {
  readonly title: string
  readonly text: string
  readonly yes: string
  /** More to see or fill in, between the text and the buttons. */
  readonly more?: readonly Node[]
}

/** Asks in a dialog; `true` for yes, `false` for no, also on Escape. */
export function ask({ title, text, yes, more = [] }: Question): Promise<boolean> {
  const dialog = element('dialog', { class: 'pane-dialog', 'aria-labelledby': 'question-title' })
  const actions = element('div', { class: 'pane-actions' })
  actions.append(
    button('Thôi', () => dialog.close('no')),
    button(yes, () => dialog.close('yes'), { class: 'primary' }),
  )
  dialog.append(element('h2', { id: 'question-title' }, title), element('p', {}, text), ...more, actions)
  document.body.append(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
    dialog.showModal()
  })
}
