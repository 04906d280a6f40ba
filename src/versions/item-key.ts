import type { Field, FieldTable } from '#src/schema/field.ts'
import { isGroup } from './value.ts'

function hasTwice(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length
}

function requiredNames(fields: FieldTable): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.required === true)
}

/** The ways to tell the items of a list apart, the best first: by the first field they must have, by all of those. */
function waysFor(item: Field): ((value: unknown) => string)[] {
  if (item.kind !== 'group') return [(value) => JSON.stringify(value)]
  const names = requiredNames(item.fields)
  const by = (some: readonly string[]) => (value: unknown) =>
    JSON.stringify(some.map((name) => (isGroup(value) ? value[name] : null) ?? null))
  return [by(names.slice(0, 1)), by(names)]
}

/**
 * How to recognise the items of some versions of one list in one another: a picture by its file, a person by
 * the name. `null` where none tells all items of a version apart.
 */
export function findItemKey(
  item: Field,
  versions: readonly (readonly unknown[])[],
): ((value: unknown) => string) | null {
  const ways = waysFor(item)
  return ways.find((keyOf) => versions.every((items) => !hasTwice(items.map(keyOf)))) ?? null
}
