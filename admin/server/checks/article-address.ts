import { readEntry } from '#src/schema/read-entry.ts'
import { toRecord } from '#src/site/to-record.ts'
import { type EntrySource, readEntrySource } from '#src/versions/entry-source.ts'

/** Whether readers see an article of this source, given that it is published. */
export function isShown(source: string): boolean {
  return readEntrySource('articles', source)?.values['status'] === 'published'
}

/** The address of an article by its file and source; `null` for one with faults. */
export function addressOf(file: string, source: string): string | null {
  const { entry } = readEntry('articles', file, source)
  return entry === null ? null : toRecord(file, entry).address
}

/** An article that also answers at a former address, and no longer takes its own for one. */
export function withFormerAddress(entry: EntrySource, former: string, own: string | null): EntrySource {
  const known = entry.values['aliases']
  const aliases = [...(Array.isArray(known) ? (known as unknown[]) : []), former]
  const kept = [...new Set(aliases)].filter((alias) => alias !== own)
  return { ...entry, values: { ...entry.values, aliases: kept } }
}
