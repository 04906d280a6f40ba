import { parentOf } from './keys.ts'

/** Which keys have files. */
export interface KnownKeys {
  readonly all: ReadonlySet<string>
  /** Those of which longer ones have files. */
  readonly splits: ReadonlySet<string>
}

/** Letters of a key are counted in one digit. */
const radix = 36

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** The text of the file: of each key how much it shares with the one before, and its rest. `keys` have to ascend. */
export function writeKeys(keys: readonly string[]): string {
  const rows = keys.map((key, place) => {
    const shared = sharedLength(key, keys[place - 1] ?? '')
    return shared.toString(radix) + key.slice(shared)
  })
  return JSON.stringify(rows)
}

/** Reads a file that was parsed; one of another form names no keys. */
export function readKeys(value: unknown): KnownKeys {
  const rows: unknown[] = Array.isArray(value) ? value : []
  const all = new Set<string>()
  let key = ''
  for (const row of rows) {
    if (typeof row !== 'string') continue
    key = key.slice(0, Number.parseInt(row.charAt(0), radix)) + row.slice(1)
    all.add(key)
  }
  return { all, splits: new Set([...all].map(parentOf).filter((parent) => parent !== null)) }
}
