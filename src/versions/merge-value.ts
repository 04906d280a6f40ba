import type { Field, FieldTable } from '#src/schema/field.ts'
import { findItemKey } from './item-key.ts'
import { mergeOrder } from './merge-order.ts'
import type { ThreeVersions } from './three-versions.ts'
import { type Members, isGroup, isSame } from './value.ts'

/** Where in an entry something is: `['pictures', 1, 'alt']`. */
export type Place = readonly (string | number)[]

/** A value two people worked on, brought together. */
interface MergedValue {
  /** Mine where both touched the same. */
  readonly value: unknown
  /** Where both touched the same, as places within the value. */
  readonly conflicts: readonly Place[]
}

type Versions = ThreeVersions<unknown>

function within(step: string | number, { conflicts }: MergedValue): Place[] {
  return conflicts.map((place) => [step, ...place])
}

/** Merges a group member by member; all three versions without empty values. */
export function mergeMembers(
  fields: FieldTable,
  { base, mine, theirs }: ThreeVersions<Members>,
): { readonly value: Members; readonly conflicts: readonly Place[] } {
  const merged = Object.entries(fields).map(([name, field]) => {
    const versions = { base: base[name], mine: mine[name], theirs: theirs[name] }
    return [name, mergeValue(field, versions)] as const
  })
  const filled = merged.filter(([, { value }]) => value !== undefined)
  return {
    value: Object.fromEntries(filled.map(([name, { value }]) => [name, value])),
    conflicts: merged.flatMap(([name, outcome]) => within(name, outcome)),
  }
}

/** One item that both have, or that one of them took out: an edit outlives a deletion. */
function mergeItem(item: Field, versions: Versions): MergedValue {
  const { base, mine, theirs } = versions
  if (mine !== undefined && theirs !== undefined) return mergeValue(item, versions)
  const left = mine ?? theirs
  if (base === undefined) return { value: left, conflicts: [] }
  return isSame(base, left) ? { value: undefined, conflicts: [] } : { value: left, conflicts: [[]] }
}

function mergeItems(
  item: Field,
  keyOf: (value: unknown) => string,
  lists: ThreeVersions<readonly unknown[]>,
): MergedValue {
  const index = (items: readonly unknown[]) => new Map(items.map((each) => [keyOf(each), each]))
  const [base, mine, theirs] = [index(lists.base), index(lists.mine), index(lists.theirs)]
  const keys = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }
  const { order, isClean } = mergeOrder(keys)
  const items = order
    .map((key) => mergeItem(item, { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }))
    .filter(({ value }) => value !== undefined)
  const conflicts = items.flatMap((outcome, at) => within(at, outcome))
  const value = items.length === 0 ? undefined : items.map((outcome) => outcome.value)
  // The order of plain words (tags) tells readers nothing; that of pictures does.
  return { value, conflicts: isClean || item.kind !== 'group' ? conflicts : [[], ...conflicts] }
}

function mergeList(item: Field, { base, mine, theirs }: Versions): MergedValue | null {
  const lists = [base, mine, theirs].map((list) => (Array.isArray(list) ? (list as unknown[]) : []))
  const keyOf = findItemKey(item, lists)
  const [start = [], left = [], right = []] = lists
  return keyOf === null ? null : mergeItems(item, keyOf, { base: start, mine: left, theirs: right })
}

function mergeTouched(field: Field, { base, mine, theirs }: Versions): MergedValue | null {
  if (field.kind === 'list') return mergeList(field.item, { base, mine, theirs })
  if (field.kind !== 'group' || !isGroup(mine) || !isGroup(theirs)) return null
  return mergeMembers(field.fields, { base: isGroup(base) ? base : {}, mine, theirs })
}

/**
 * Merges one value: what only one of the two changed is taken, groups are merged member by member and lists
 * item by item. Values come without empty ones (`withoutEmpty`).
 */
function mergeValue(field: Field, versions: Versions): MergedValue {
  const { base, mine, theirs } = versions
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: [] }
  if (isSame(base, mine)) return { value: theirs, conflicts: [] }
  return mergeTouched(field, versions) ?? { value: mine, conflicts: [[]] }
}
