import { type EntrySource, readEntrySource, writeEntrySource } from '#src/versions/entry-source.ts'
import type { Keeping, Save } from '../store/change.ts'
import { addressOf, isShown, withFormerAddress } from './article-address.ts'
import { checkPublishable } from './entry.ts'
import { collectionOf, readableKind } from './path.ts'

/** A moment as articles keep it, to the minute and in Vietnam's time: `2024-06-27T17:00+07:00`. */
function toMoment(now: Date): string {
  const hanoi = new Date(now.getTime() + 7 * 60 * 60 * 1000)
  return `${hanoi.toISOString().slice(0, 16)}+07:00`
}

/**
 * An article with the moment of its publication, where it has none and now becomes visible. One that readers
 * already saw without a date (an old import) keeps being without: today would be wrong.
 */
function stamp(entry: EntrySource, before: string | null, now: Date): EntrySource {
  const isSeen = before !== null && isShown(before)
  if (entry.values['status'] !== 'published' || entry.values['published'] !== undefined || isSeen)
    return entry
  return { ...entry, values: { ...entry.values, published: toMoment(now) } }
}

/** An article whose address changes (a new `slug`) keeps answering at the one readers knew. */
function keepAddress(path: string, entry: EntrySource, before: string | null): EntrySource {
  if (before === null || !isShown(before)) return entry
  const [former, own] = [addressOf(path, before), addressOf(path, writeEntrySource('articles', entry))]
  return former === null || own === null || former === own ? entry : withFormerAddress(entry, former, own)
}

function finishArticle({ path, content, before }: Keeping, now: Date): Buffer {
  const entry = readEntrySource('articles', content.toString())
  if (entry === null) return content
  const earlier = before?.toString() ?? null
  const finished = keepAddress(path, stamp(entry, earlier, now), earlier)
  // What needs nothing stays as it was typed, byte for byte.
  return finished === entry ? content : Buffer.from(writeEntrySource('articles', finished))
}

/**
 * The last word on what readers shall see: stamps articles with the moment they are published, keeps their
 * former addresses, and refuses entries with faults (`checkPublishable`). Pictures pass.
 */
export function finishEntry(now = new Date()): NonNullable<Save['finish']> {
  return (keeping) => {
    const { path, content } = keeping
    if (readableKind(path) === 'picture') return content
    checkPublishable(path, content.toString())
    const final = collectionOf(path) === 'articles' ? finishArticle(keeping, now) : content
    checkPublishable(path, final.toString())
    return final
  }
}
