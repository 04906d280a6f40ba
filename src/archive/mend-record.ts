import type { ArticleRecord } from './record.ts'

// An article that was mended keeps its object from one check to the next, as long as the same is wrong:
// publishing sees by the object which articles have changed.
const mended = new WeakMap<ArticleRecord, { readonly key: string; readonly record: ArticleRecord }>()

/** A copy of a record with some fields changed: the same copy each time for the same changes. */
export function mendRecord(record: ArticleRecord, changes: Partial<ArticleRecord['article']>): ArticleRecord {
  const key = JSON.stringify(changes)
  const known = mended.get(record)
  if (known?.key === key) return known.record
  const copy = { ...record, article: { ...record.article, ...changes } }
  mended.set(record, { key, record: copy })
  return copy
}
