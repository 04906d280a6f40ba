import { openNumberLog } from './number-log.ts'

/** Files of earlier states stay this long for pages that were opened before, in milliseconds. */
export const keptMilliseconds = 7 * 86_400_000

/** Files that nothing asks for any more, except pages that a reader opened earlier. */
export interface RetiredFiles {
  has(path: string): boolean
  /** Remembers that a file was replaced; a file that is in the list keeps its first moment. */
  add(path: string, now: number): void
  /** The file is in use again, or gone. */
  delete(path: string): void
  /** Those whose time is over. */
  due(now: number): readonly string[]
  /** Writes the list. */
  save(): void
}

/** Opens the list that is kept in a file. */
export function openRetiredFiles(file: string): RetiredFiles {
  const log = openNumberLog(file)
  const since = log.numbers
  return {
    has: (path) => since.has(path),
    add(path, now) {
      if (!since.has(path)) log.set(path, now)
    },
    delete: (path) => log.delete(path),
    due: (now) => [...since].filter(([, moment]) => moment + keptMilliseconds <= now).map(([path]) => path),
    save: () => log.save(),
  }
}
