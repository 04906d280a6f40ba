import { describeFault } from '#src/schema/fault.ts'
import { readEntry } from '#src/schema/read-entry.ts'
import { collectionOf } from '#admin/app/format/collection-of.ts'

/**
 * Throws an `Error` with a Vietnamese message where a file cannot be read at all. Decap would open
 * an empty form for it, and saving that form would wipe the file.
 */
export function refuseMalformed(path: string, source: string): void {
  const name = collectionOf(path)
  const faults = name === null ? [] : readEntry(name, path, source).faults
  const unreadable = faults.filter(({ field }) => field === null)
  if (unreadable.length > 0) throw new Error(unreadable.map(describeFault).join('\n'))
}
