import { openSync, readFileSync, writeSync } from 'node:fs'

// A process that hangs or dies can no longer say over what. So every thread writes down what it is about to do, in a
// place of its own in one file: some five microseconds a note, and it outlives the process.

/** Bytes of one thread's place. */
const placeSize = 1024

/** What a thread is at while it makes a preview. */
export const previewNote = 'preview'

/** What a thread is at. */
export interface Note {
  /** A content file, the address of a page, or `previewNote`. */
  readonly what: string
  /** SHA-256 of the content, hexadecimal; empty where it is not known. */
  readonly digest: string
  /** Tells one note from the next. */
  readonly count: number
}

/** Where one thread writes down what it is at. */
export interface WorkTrace {
  note(what: string, digest?: string): void
  /** Says that it is at nothing. */
  clear(): void
}

/** A trace that nobody reads. */
export const noTrace: WorkTrace = { note: () => undefined, clear: () => undefined }

/** Opens the place of a thread in the file; the main thread has place 0. */
export function openWorkTrace(file: string, place: number): WorkTrace {
  // 'a' would write at the end, 'w' would empty the others' places.
  const descriptor = openSync(file, 'r+')
  const buffer = Buffer.alloc(placeSize)
  let count = 0
  function write(text: string): void {
    buffer.fill(0)
    buffer.write(text)
    writeSync(descriptor, buffer, 0, placeSize, place * placeSize)
  }
  return {
    note(what, digest = '') {
      count += 1
      write(JSON.stringify({ what: what.slice(0, 300), digest, count } satisfies Note))
    },
    clear: () => write(''),
  }
}

function parse(text: string): Note | null {
  try {
    return JSON.parse(text) as Note
  } catch {
    // Nothing, or read in the middle of a write: the next look will tell.
    return null
  }
}

/** What the threads of a process are or were at, by their places; `null` for a thread that is at nothing. */
export function readWorkTrace(file: string): (Note | null)[] {
  const bytes = readFileSync(file)
  const places = Math.ceil(bytes.length / placeSize)
  return Array.from({ length: places }, (_, place) =>
    parse(
      bytes
        .subarray(place * placeSize, (place + 1) * placeSize)
        .toString()
        .replaceAll('\0', ''),
    ),
  )
}
