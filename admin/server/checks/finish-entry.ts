import { readEntrySource, writeEntrySource } from '#src/versions/entry-source.ts'
import type { Keeping, Save } from '../store/change.ts'
import { checkPublishable } from './entry.ts'
import { collectionOf, readableKind } from './path.ts'

/** A moment as articles keep it, to the minute and in Vietnam's time: `2024-06-27T17:00+07:00`. */
function toMoment(now: Date): string {
  const hanoi = new Date(now.getTime() + 7 * 60 * 60 * 1000)
  return `${hanoi.toISOString().slice(0, 16)}+07:00`
}

function isShown(source: Buffer | null): boolean {
  if (source === null) return false
  return readEntrySource('articles', source.toString())?.values['status'] === 'published'
}

/**
 * An article with the moment of its publication, where it has none and now becomes visible. One that readers
 * already saw without a date (an old import) keeps being without: today would be wrong.
 */
function stamp({ content, before }: Keeping, now: Date): Buffer {
  const entry = readEntrySource('articles', content.toString())
  if (entry === null || entry.values['published'] !== undefined || !isShown(content) || isShown(before))
    return content
  const values = { ...entry.values, published: toMoment(now) }
  return Buffer.from(writeEntrySource('articles', { values, text: entry.text }))
}

/**
 * The last word on what readers shall see: stamps articles with the moment they are published, and refuses
 * entries with faults (`checkPublishable`). Pictures pass.
 */
export function finishEntry(now = new Date()): NonNullable<Save['finish']> {
  return (keeping) => {
    const { path, content } = keeping
    if (readableKind(path) === 'picture') return content
    const final = collectionOf(path) === 'articles' ? stamp(keeping, now) : content
    checkPublishable(path, final.toString())
    return final
  }
}
