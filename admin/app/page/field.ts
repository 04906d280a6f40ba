import { element } from './element.ts'

/** A field of a form on a page beside the editor. */
export interface PageField {
  readonly name: string
  readonly label: string
  readonly type?: string
  readonly hint?: string
  /** What the browser may fill in; see the HTML standard's autofill names. */
  readonly autocomplete?: string
  readonly value?: string
  readonly isOptional?: boolean
  readonly attributes?: Readonly<Record<string, string>>
}

let made = 0

/** An id that no other field of the page has. */
export function fieldId(): string {
  made += 1
  return `field-${String(made)}`
}

function hintLine(id: string, hint: string | undefined): readonly HTMLElement[] {
  return hint === undefined ? [] : [element('p', { class: 'hint', id: `${id}-hint` }, hint)]
}

/** Makes a labelled field for one line of text. */
export function makeField(field: PageField): HTMLElement {
  const { name, label, type = 'text', hint, autocomplete = 'off', value = '', isOptional = false } = field
  const id = fieldId()
  const input = element('input', {
    id,
    name,
    type,
    autocomplete,
    value,
    required: !isOptional,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    ...field.attributes,
  })
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    input,
    ...hintLine(id, hint),
  )
}

/** A box with a list of choices. */
export interface ChoiceField {
  readonly name: string
  readonly label: string
  readonly choices: Readonly<Record<string, string>>
  readonly value?: string
}

/** Makes a labelled box with a list of choices. */
export function makeChoice({ name, label, choices, value }: ChoiceField): HTMLElement {
  const id = fieldId()
  const options = Object.entries(choices).map(([key, text]) =>
    element('option', { value: key, selected: key === value }, text),
  )
  const select = element('select', { id, name }, ...options)
  return element('div', { class: 'field' }, element('label', { for: id }, label), select)
}

/** The text somebody typed into a field of a form. */
export function typed(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
