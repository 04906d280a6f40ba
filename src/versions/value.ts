import type { Field, FieldTable } from '#src/schema/field.ts'

/** The members of a group, by name. */
export type Members = Readonly<Record<string, unknown>>

/** Whether a value is a group: an object with names, no list. */
export function isGroup(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A value without what nobody filled: `undefined` for '', `null`, and lists and groups of nothing else, which
 * all say the same in a file.
 */
export function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null) return undefined
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (!isGroup(value)) return value
  const pairs = Object.entries(value).map(([name, member]) => [name, withoutEmpty(member)] as const)
  const filled = pairs.filter(([, member]) => member !== undefined)
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

/** Whether two values say the same, whatever order the members of groups have. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (!isGroup(one) || !isGroup(other)) return Object.is(one, other)
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(one[name], other[name]))
}

/** Whether the project's writer can write a value without losing any of it. */
function fits(value: unknown, field: Field): boolean {
  if (value === undefined) return true
  if (field.kind === 'list') return Array.isArray(value) && value.every((item) => fits(item, field.item))
  if (field.kind === 'group') return isGroup(value) && fitsTable(value, field.fields)
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** Whether every member of a group has its field and fits it. */
export function fitsTable(members: Members, fields: FieldTable): boolean {
  return Object.entries(members).every(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field !== undefined && fits(value, field)
  })
}
