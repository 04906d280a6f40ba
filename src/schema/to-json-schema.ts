import type { Field, FieldTable, PlainField } from './field.ts'
import { plainForms } from './plain-form.ts'

/** A JSON Schema (draft 7, which the language servers of YAML read), as far as field tables need it. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'string' | 'number' | 'boolean' | 'object' | 'array'
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly items?: JsonSchema
  readonly enum?: readonly string[]
  readonly default?: string
  readonly pattern?: string
  readonly maxLength?: number
  /** Vietnamese words that VS Code shows in place of "does not match the pattern". */
  readonly patternErrorMessage?: string
}

function textSchema({ kind, max }: PlainField): JsonSchema {
  const { pattern, expected, max: longest = max } = plainForms[kind]
  return {
    type: 'string',
    ...(pattern ? { pattern: pattern.source, patternErrorMessage: `Cần ${expected}.` } : {}),
    ...(longest === undefined ? {} : { maxLength: longest }),
  }
}

function plainSchema(field: PlainField): JsonSchema {
  return field.kind === 'number' || field.kind === 'boolean' ? { type: field.kind } : textSchema(field)
}

function valueSchema(field: Field): JsonSchema {
  switch (field.kind) {
    case 'choice':
      return {
        type: 'string',
        enum: Object.keys(field.options),
        ...(field.preset === undefined ? {} : { default: field.preset }),
      }
    case 'reference':
      return textSchema({ kind: 'slug', label: field.label })
    case 'group':
      return groupSchema(field.fields)
    case 'list':
      return { type: 'array', items: described(field.item) }
    default:
      return plainSchema(field)
  }
}

function described(field: Field): JsonSchema {
  const description = field.hint === undefined ? {} : { description: field.hint }
  return { title: field.label, ...description, ...valueSchema(field) }
}

/** The text of an entry stands below its front matter, where no schema reads it. */
function frontFields(fields: FieldTable): [string, Field][] {
  return Object.entries(fields).filter(([, { kind }]) => kind !== 'markdown')
}

function groupSchema(fields: FieldTable): JsonSchema {
  const front = frontFields(fields)
  const required = front.filter(([, field]) => field.required).map(([name]) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(front.map(([name, field]) => [name, described(field)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

/**
 * The JSON Schema of the front matter (or YAML file) that a field table describes, for editors that write
 * files by hand. `title` names it in Vietnamese.
 */
export function toJsonSchema(title: string, fields: FieldTable): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...groupSchema(fields) }
}
