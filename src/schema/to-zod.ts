import * as z from 'zod'
import { isSlug } from '#src/vietnamese/slug.ts'
import type { EntryOf, Field, FieldTable, PlainField } from './field.ts'

/** Whether `YYYY-MM-DD` names a day that exists. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function matching(pattern: RegExp, expected: string, holds?: (text: string) => boolean): z.ZodType<string> {
  return z
    .string({ error: expected })
    .refine((text) => pattern.test(text) && (holds?.(text) ?? true), { error: expected })
}

function textSchema(max: number | undefined): z.ZodType<string> {
  const schema = z.string({ error: 'một đoạn chữ' })
  return max === undefined ? schema : schema.max(max, { error: `nhiều nhất ${String(max)} ký tự` })
}

const periodPattern = /^(?:19|20)\d\d(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u

/** One schema per plain kind; the error is what was expected, in Vietnamese. */
const plainSchemas = {
  text: (field) => textSchema(field.max),
  longText: (field) => textSchema(field.max),
  markdown: (field) => textSchema(field.max),
  slug: () => matching(/^/u, 'đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối', isSlug),
  date: () => matching(/^\d{4}-\d\d-\d\d$/u, 'ngày dạng YYYY-MM-DD', isDay),
  moment: () =>
    matching(
      /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\+07:00)?$/u,
      'ngày dạng YYYY-MM-DD, hoặc ngày giờ dạng YYYY-MM-DDTHH:mm+07:00',
      (text) => isDay(text.slice(0, 10)),
    ),
  period: () => matching(periodPattern, 'kỳ dạng 2024, 2024-H1, 2024-Q2 hoặc 2024-06'),
  term: () =>
    matching(/^\d{4}-\d{4}$/u, 'nhiệm kỳ dạng 2020-2025', (text) => text.slice(0, 4) < text.slice(5)),
  address: () => matching(/^\/[\w./-]*$/u, 'địa chỉ bắt đầu bằng dấu /'),
  url: () => z.url({ protocol: /^https?$/u, error: 'địa chỉ web bắt đầu bằng https:// hoặc http://' }),
  email: () => z.email({ error: 'địa chỉ thư điện tử' }),
  picture: () =>
    matching(
      /^\/media\/[\w./-]+\.(?:jpe?g|png|webp|avif|gif|svg)$/iu,
      'tệp ảnh trong /media/',
      (text) => !text.includes('..'),
    ),
  number: () => z.number({ error: 'một số' }),
  boolean: () => z.boolean({ error: 'true hoặc false' }),
} satisfies Record<PlainField['kind'], (field: PlainField) => z.ZodType>

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'choice':
      return z.enum(Object.keys(field.options), {
        error: `một trong: ${Object.keys(field.options).join(', ')}`,
      })
    case 'reference':
      return matching(/^/u, 'đường dẫn của một mục có thật', isSlug)
    case 'group':
      return toZod(field.fields)
    case 'list':
      return z.array(requiredSchema(field.item), { error: 'một danh sách' })
    default:
      return plainSchemas[field.kind](field)
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
  const schema: z.ZodType<unknown> = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'tên trường có trong mẫu' : 'một nhóm trường'),
  })
  return schema as z.ZodType<EntryOf<Fields>>
}
