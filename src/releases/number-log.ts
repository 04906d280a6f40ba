import { appendFileSync, readFileSync } from 'node:fs'
import { replaceFile } from './page-writer.ts'

/** A number for each of many paths, kept in a file of which only what changed is written. */
export interface NumberLog {
  readonly numbers: ReadonlyMap<string, number>
  set(path: string, number: number): void
  delete(path: string): void
  /** Writes what changed. */
  save(): void
}

/** Lines that are no longer true, beyond as many as there are true ones. */
const fewLines = 100

// A line is `+<number> <path>` or `-<path>`: a publication adds a few lines and does not write the rest anew.
function readLines(file: string): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const line of readText(file).split('\n')) {
    const [, sign, number, path = ''] = /^(?:(\+)(\d+) |-)(.+)$/u.exec(line) ?? []
    if (sign === '+') numbers.set(path, Number(number))
    else numbers.delete(path)
  }
  return numbers
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Opens the log in a file; an empty one where there is none. */
export function openNumberLog(file: string): NumberLog {
  const numbers = readLines(file)
  let lines: string[] = []
  let written = numbers.size
  return {
    numbers,
    set(path, number) {
      if (numbers.get(path) === number) return
      numbers.set(path, number)
      lines.push(`+${String(number)} ${path}\n`)
    },
    delete(path) {
      if (numbers.delete(path)) lines.push(`-${path}\n`)
    },
    save() {
      if (lines.length === 0) return
      written += lines.length
      if (written > 2 * numbers.size + fewLines) {
        const whole = [...numbers].map(([path, number]) => `+${String(number)} ${path}\n`)
        replaceFile(file, Buffer.from(whole.join('')))
        written = whole.length
      } else appendFileSync(file, lines.join(''))
      lines = []
    },
  }
}
