import { element } from './element.ts'
import type { Notice } from './notice.ts'

/** A form of a page beside the editor. */
export interface PageForm {
  readonly submit: string
  readonly fields: readonly HTMLElement[]
  readonly notice: Notice
  /** Does what the form is for; what it throws is told in the notice. */
  readonly send: (form: HTMLFormElement) => Promise<void>
}

/** Makes a form that is sent by script, once at a time. */
export function makeForm({ submit, fields, notice, send }: PageForm): HTMLFormElement {
  const press = element('button', { type: 'submit', class: 'primary' }, submit)
  const form = element('form', {}, ...fields, element('div', { class: 'pane-actions' }, press))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    press.disabled = true
    notice.tell('')
    void send(form)
      .catch(notice.warn)
      .finally(() => {
        press.disabled = false
      })
  })
  return form
}
