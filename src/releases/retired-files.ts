import { appendFileSync, readFileSync } from 'node:fs'
import { replaceFile } from './page-writer.ts'

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

// A line is `+<milliseconds> <path>` or `-<path>`: a publication adds a few lines and does not write the rest anew.
function readLines(file: string): Map<string, number> {
  const since = new Map<string, number>()
  for (const line of readText(file).split('\n')) {
    const [, sign, moment, path = ''] = /^(?:(\+)(\d+) |-)(.+)$/u.exec(line) ?? []
    if (sign === '+') since.set(path, Number(moment))
    else since.delete(path)
  }
  return since
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Opens the list that is kept in a file. */
export function openRetiredFiles(file: string): RetiredFiles {
  const since = readLines(file)
  let lines: string[] = []
  let written = since.size
  return {
    has: (path) => since.has(path),
    add(path, now) {
      if (since.has(path)) return
      since.set(path, now)
      lines.push(`+${String(now)} ${path}\n`)
    },
    delete(path) {
      if (since.delete(path)) lines.push(`-${path}\n`)
    },
    due: (now) => [...since].filter(([, moment]) => moment + keptMilliseconds <= now).map(([path]) => path),
    save() {
      if (lines.length === 0) return
      written += lines.length
      if (written > 2 * since.size + 100) {
        const whole = [...since].map(([path, moment]) => `+${String(moment)} ${path}\n`)
        replaceFile(file, Buffer.from(whole.join('')))
        written = whole.length
      } else appendFileSync(file, lines.join(''))
      lines = []
    },
  }
}
