import type { Difference } from './difference.ts'
import { type ArticleRecord, compareNewest } from './record.ts'

/** Articles by something they have in common, each list newest first, the list with the newest article first. */
export type Groups<Key> = ReadonlyMap<Key, readonly ArticleRecord[]>

/** What an article is grouped by: none, one or several keys. */
export type KeysOf<Key> = (record: ArticleRecord) => readonly Key[]

/** Groups articles that are sorted newest first. */
export function groupBy<Key>(articles: readonly ArticleRecord[], keysOf: KeysOf<Key>): Groups<Key> {
  const groups = new Map<Key, ArticleRecord[]>()
  for (const record of articles) {
    for (const key of keysOf(record)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [record])
      // Two keys of one article may be the same: two spellings of a tag.
      else if (group.at(-1) !== record) group.push(record)
    }
  }
  return groups
}

type Group<Key> = [Key, readonly ArticleRecord[]]

function compareGroups<Key>(keysOf: KeysOf<Key>) {
  return ([keyA, [a]]: Group<Key>, [keyB, [b]]: Group<Key>): number => {
    if (a === undefined || b === undefined) return 0
    return a === b ? keysOf(a).indexOf(keyA) - keysOf(a).indexOf(keyB) : compareNewest(a, b)
  }
}

/**
 * What `groupBy` gives after a change, made from the groups before it: lists that nothing came to or went from
 * keep their object.
 */
export function regroup<Key>(
  before: Groups<Key>,
  { gone, come }: Difference<ArticleRecord>,
  keysOf: KeysOf<Key>,
): Groups<Key> {
  const groups = new Map(before)
  for (const key of new Set([...gone, ...come].flatMap(keysOf))) {
    const kept = (before.get(key) ?? []).filter((record) => !gone.has(record))
    const added = come.filter((record) => keysOf(record).includes(key))
    groups.set(key, [...kept, ...added].toSorted(compareNewest))
  }
  return new Map([...groups].filter(([, { length }]) => length > 0).toSorted(compareGroups(keysOf)))
}
