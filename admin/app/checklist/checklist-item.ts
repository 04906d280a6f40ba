/** Something to look at before an entry goes out. */
export interface ChecklistItem {
  /** An error keeps the entry from going out; a warning does not. */
  readonly kind: 'error' | 'warning'
  /** Name of the field it is about, at the top of the form; `null`: the entry as a whole. */
  readonly field: string | null
  /** One Vietnamese sentence. */
  readonly text: string
  /** What the machine can do about it, if the editor wants. */
  readonly remedy?: Remedy
}

/** Values of a form, by the name of the field; whatever the form left there. */
export type FormValues = Readonly<Record<string, unknown>>

/** Values that mend what an item is about. */
interface Remedy {
  /** What the button says. */
  readonly name: string
  /** Fields that get other values; the rest stays. */
  readonly values: FormValues
}

/** The text in a field, without white space around it; '' where there is none. */
export function textIn(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The groups in a list field; none where nobody filled it. */
export function groupsIn(values: FormValues, name: string): readonly FormValues[] {
  const value = values[name]
  return Array.isArray(value)
    ? value.filter((item): item is FormValues => typeof item === 'object' && item !== null)
    : []
}

/** An item that does not keep the entry back. */
export function warning(field: string, text: string): ChecklistItem {
  return { kind: 'warning', field, text }
}
