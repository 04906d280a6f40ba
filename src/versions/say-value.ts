import { formatDay } from '#src/dates/format-day.ts'
import { formatMoment } from '#src/dates/format-vietnamese-date.ts'
import type { Field, FieldTable } from '#src/schema/field.ts'
import { type Members, isGroup } from './value.ts'

function sayDate(value: string, format: (iso: string) => string): string {
  try {
    return format(value)
  } catch {
    // A draft may hold a date that is not finished: it is shown as it was typed.
    return value
  }
}

function sayMembers(members: Members, fields: FieldTable): string {
  const said = Object.entries(members).map(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return `${field?.label ?? name}: ${sayValue(value, field)}`
  })
  return said.join('; ')
}

function sayPlain(value: string, field: Field | undefined): string {
  if (field?.kind === 'date') return sayDate(value, formatDay)
  if (field?.kind === 'moment') return sayDate(value, formatMoment)
  if (field?.kind === 'choice' && Object.hasOwn(field.options, value)) return field.options[value] ?? value
  return value
}

/** A value of a field as an editor reads it, in Vietnamese; a list takes a line for each group it holds. */
export function sayValue(value: unknown, field: Field | undefined): string {
  if (typeof value === 'string') return sayPlain(value, field)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (Array.isArray(value)) {
    const item = field?.kind === 'list' ? field.item : undefined
    return value.map((each) => sayValue(each, item)).join(value.some(isGroup) ? '\n' : ', ')
  }
  return isGroup(value) ? sayMembers(value, field?.kind === 'group' ? field.fields : {}) : String(value)
}
