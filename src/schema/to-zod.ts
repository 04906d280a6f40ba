import * as z from 'zod'
import { isSlug } from '#src/vietnamese/slug.ts'
import type { EntryOf, Field, FieldTable, PlainField } from './field.ts'
import { plainForms } from './plain-form.ts'

const referenceExpected = 'đường dẫn của một mục có thật'

function textSchema({ kind, max }: PlainField): z.ZodType<string> {
  const form = plainForms[kind]
  const text = z.string({ error: form.expected })
  const limited = max === undefined ? text : text.max(max, { error: `nhiều nhất ${String(max)} ký tự` })
  if (!form.pattern && !form.holds) return limited
  const holds = (value: string): boolean =>
    (form.pattern?.test(value) ?? true) && (form.holds?.(value) ?? true)
  return limited.refine(holds, { error: form.expected })
}

function plainSchema(field: PlainField): z.ZodType {
  const error = plainForms[field.kind].expected
  if (field.kind === 'number') return z.number({ error })
  if (field.kind === 'boolean') return z.boolean({ error })
  return field.kind === 'email' ? z.email({ error }) : textSchema(field)
}

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'choice':
      return z.enum(Object.keys(field.options), {
        error: `một trong: ${Object.keys(field.options).join(', ')}`,
      })
    case 'reference':
      return z.string({ error: referenceExpected }).refine(isSlug, { error: referenceExpected })
    case 'group':
      return toZod(field.fields)
    case 'list':
      return z.array(requiredSchema(field.item), { error: 'một danh sách' })
    default:
      return plainSchema(field)
  }
}

function requiredSchema(field: Field): z.ZodType {
  const refuseNothing = (value: unknown, context: z.RefinementCtx): unknown => {
    if (value !== null && value !== undefined) return value
    context.addIssue({ code: 'custom', message: 'có nội dung' })
    return z.NEVER
  }
  return z.preprocess(refuseNothing, valueSchema(field))
}

function fieldSchema(field: Field): z.ZodType {
  if (field.kind === 'list') return z.preprocess((value) => value ?? [], valueSchema(field))
  if (field.required) return requiredSchema(field)
  return valueSchema(field)
    .nullish()
    .transform((value) => value ?? null)
}

/**
 * The Zod schema of a field table. What it returns has every key of the table
 * (`null` or `[]` where the file says nothing). Unknown keys are an error;
 * every error message is the Vietnamese words after "cần".
 */
export function toZod<Fields extends FieldTable>(fields: Fields): z.ZodType<EntryOf<Fields>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]))
  const schema: z.ZodType = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'tên trường có trong mẫu' : 'một nhóm trường'),
  })
  return schema as z.ZodType<EntryOf<Fields>>
}
