import type { ChoiceField, Field, FieldKind, FieldTable, PlainField } from './field.ts'
import { plainForms } from './plain-form.ts'

/** One field of a Decap form, in the words of Decap's own configuration. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly widget: string
  readonly required: boolean
  readonly hint?: string
  /** What the value has to match, and the Vietnamese words after "cần". */
  readonly pattern?: readonly [RegExp, string]
  readonly default?: string | boolean | readonly string[]
  readonly options?: readonly { readonly label: string; readonly value: string }[]
  readonly collection?: string
  readonly value_field?: string
  readonly search_fields?: readonly string[]
  readonly display_fields?: readonly string[]
  readonly options_length?: number
  readonly value_type?: 'float'
  readonly step?: number
  readonly choose_url?: boolean
  readonly fields?: readonly FormField[]
  readonly field?: FormField
  readonly label_singular?: string
  readonly summary?: string
  readonly collapsed?: boolean
  readonly minimize_collapsed?: boolean
  readonly modes?: readonly ('rich_text' | 'raw')[]
  readonly buttons?: readonly string[]
  readonly editor_components?: readonly string[]
}

/** Decap widget of each plain kind; `day` and `moment` are our own (admin/app/widgets). */
const widgets: Readonly<Record<FieldKind, string>> = {
  text: 'string',
  longText: 'text',
  markdown: 'markdown',
  slug: 'string',
  date: 'day',
  moment: 'moment',
  period: 'string',
  term: 'string',
  address: 'string',
  url: 'string',
  email: 'string',
  picture: 'image',
  number: 'number',
  boolean: 'boolean',
}

type FormPart = Partial<FormField>

// A text typed in NFD has up to three marks a letter, and is composed before it
// is saved: count letters with their marks, not code units.
function longestText(max: number): FormPart {
  const pattern = new RegExp(String.raw`^(?:\P{M}\p{M}*){0,${String(max)}}$`, 'u')
  return { pattern: [pattern, `nhiều nhất ${String(max)} ký tự`] }
}

function patternOf({ kind, max }: PlainField): FormPart {
  const { pattern, expected } = plainForms[kind]
  // Our own date widgets can hold nothing but a date, a picture is chosen, not typed.
  if (kind === 'date' || kind === 'moment' || kind === 'picture') return {}
  if (pattern) return { pattern: [pattern, expected] }
  return max === undefined ? {} : longestText(max)
}

function plainPart(field: PlainField): FormPart {
  switch (field.kind) {
    case 'number':
      return { value_type: 'float' }
    case 'boolean':
      return field.required ? { default: false } : {}
    case 'picture':
      return { choose_url: false }
    case 'markdown':
      return {
        modes: ['rich_text', 'raw'],
        buttons: [
          'bold',
          'italic',
          'link',
          'heading-two',
          'heading-three',
          'quote',
          'bulleted-list',
          'numbered-list',
        ],
        editor_components: ['image'],
      }
    default:
      return patternOf(field)
  }
}

function choicePart({ options, preset }: ChoiceField): FormPart {
  return {
    options: Object.entries(options).map(([value, label]) => ({ label, value })),
    ...(preset === undefined ? {} : { default: preset }),
  }
}

function referencePart(collection: string): FormPart {
  return {
    collection,
    value_field: '{{slug}}',
    search_fields: ['name'],
    display_fields: ['name'],
    options_length: 200,
  }
}

/** The first two fields of a group tell its items apart while they are closed. */
function summaryOf(fields: FieldTable): string {
  return Object.keys(fields)
    .slice(0, 2)
    .map((name) => `{{fields.${name}}}`)
    .join(' · ')
}

function listPart(item: Field): FormPart {
  // Without a default Decap starts a new entry with one item made of the presets of its fields.
  const shape = { label_singular: item.label, collapsed: true, minimize_collapsed: true, default: [] }
  if (item.kind !== 'group') return { ...shape, field: toField('item', { ...item, required: true }) }
  return { ...shape, fields: toFields(item.fields), summary: summaryOf(item.fields) }
}

function hasList(fields: FieldTable): boolean {
  return Object.values(fields).some(({ kind }) => kind === 'list')
}

// Decap asks for the required fields of a group even where the whole group may
// stay empty; there the check of the whole entry asks instead (see read-entry).
function groupPart(fields: FieldTable, required: boolean): FormPart {
  const inner = toFields(fields)
  const asked = required ? inner : inner.map((field) => ({ ...field, required: false }))
  return { collapsed: hasList(fields), fields: asked }
}

function partOf(field: Field): FormPart {
  switch (field.kind) {
    case 'choice':
      return { widget: 'select', ...choicePart(field) }
    case 'reference':
      return { widget: 'relation', ...referencePart(field.collection) }
    case 'group':
      return { widget: 'object', ...groupPart(field.fields, field.required ?? false) }
    case 'list':
      return { widget: 'list', ...listPart(field.item) }
    default:
      return { widget: widgets[field.kind], ...plainPart(field) }
  }
}

function toField(name: string, field: Field): FormField {
  const hint = field.hint === undefined ? {} : { hint: field.hint }
  const base = { name, label: field.label, widget: 'string', required: field.required ?? false }
  return { ...base, ...hint, ...partOf(field) }
}

function toFields(fields: FieldTable): FormField[] {
  return Object.entries(fields).map(([name, field]) => toField(name, field))
}

/** Widget of the headings that stand between the parts of a form; it holds no value. */
export const partWidget = 'part'

function heading(label: string, index: number, collapsed: boolean): FormField {
  return { name: `part-${String(index + 1)}`, label, widget: partWidget, required: false, collapsed }
}

/**
 * The Decap form of a field table: a heading and then the fields of each part, in the
 * order in which the parts first appear. A table without parts has no headings. The parts named in `folded`
 * stand folded when the form opens.
 */
export function toDecap(fields: FieldTable, folded: readonly string[] = []): FormField[] {
  const parts = new Set(Object.values(fields).map(({ part }) => part))
  if (parts.size === 1) return toFields(fields)
  return [...parts].flatMap((part = '', index) => {
    const own = Object.entries(fields).filter(([, field]) => (field.part ?? '') === part)
    return [heading(part, index, folded.includes(part)), ...toFields(Object.fromEntries(own))]
  })
}
