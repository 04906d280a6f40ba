import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { compressedCopies, copyEndings } from './compressed-copies.ts'

/** Where a thread writes files for a published folder; may be sent to another thread. */
export type WriterPlace =
  | PlainPlace
  /** `base`: the folder to compare with, `null` where nothing is published yet. `waiting`: where new files wait for their release. */
  | { readonly kind: 'release'; readonly base: string | null; readonly waiting: string }

interface PlainPlace {
  readonly kind: 'plain'
  readonly folder: string
  readonly isCompressed: boolean
}

/** A new file that waits for the next release. */
export interface WaitingFile {
  readonly file: string
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  /** Endings of its compressed copies, which wait beside it. */
  readonly copies: readonly string[]
}

/** What became of one write. */
export interface WrittenFile {
  readonly path: string
  /** Whether its bytes differ from what is published. */
  readonly isNew: boolean
  /** The folder it was compared with; `null` where there was none. */
  readonly base: string | null
  /** `null` where it already lies at its place. */
  readonly waiting: WaitingFile | null
}

/** Writes files of one published folder; several threads may each have one. Every file is to be adopted by the folder. */
export interface PageWriter {
  write(path: string, bytes: string | Uint8Array): WrittenFile
}

/** Where a path lies, and what shall be there. */
interface Write {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What a write meets at its place. */
type Met = 'same' | 'other' | 'nothing'

function look({ file, bytes }: Write): Met {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() !== true) return 'nothing'
  return stats.size === bytes.length && readFileSync(file).equals(bytes) ? 'same' : 'other'
}

/**
 * Replaces a file at once: a reader of a live folder never gets half of it, because it is written under another name first.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const fresh = `${file}.new`
  writeFileSync(fresh, bytes)
  renameSync(fresh, file)
}

function writeCopies(path: string, { file, bytes }: Write): void {
  for (const copy of compressedCopies(path, bytes)) replaceFile(`${file}${copy.ending}`, copy.bytes)
}

// Old copies go before the file changes: a reader may get the page uncompressed for a moment, but never an old one.
function removeCopies({ file }: Write): void {
  for (const ending of copyEndings) rmSync(`${file}${ending}`, { force: true })
}

function writeInPlace(path: string, write: Write, place: PlainPlace): WrittenFile {
  const base = place.folder
  const met = look(write)
  if (met === 'nothing') mkdirSync(dirname(write.file), { recursive: true })
  if (met === 'other') removeCopies(write)
  if (met !== 'same') replaceFile(write.file, write.bytes)
  if (place.isCompressed && !existsSync(`${write.file}.br`)) writeCopies(path, write)
  return { path, isNew: met !== 'same', base, waiting: null }
}

function keepWaiting(path: string, { file, bytes }: Write, base: string | null): WrittenFile {
  const copies = compressedCopies(path, bytes)
  writeFileSync(file, bytes)
  for (const copy of copies) writeFileSync(`${file}${copy.ending}`, copy.bytes)
  const waiting = { file, digest: hash('sha256', bytes), copies: copies.map(({ ending }) => ending) }
  return { path, isNew: true, base, waiting }
}

let count = 0

function nextName(): string {
  count += 1
  return `${String(threadId)}-${String(count)}`
}

function writeTo(place: WriterPlace, path: string, bytes: Uint8Array): WrittenFile {
  if (place.kind === 'plain') return writeInPlace(path, { file: join(place.folder, path), bytes }, place)
  const { base, waiting } = place
  if (base !== null && look({ file: join(base, path), bytes }) === 'same')
    return { path, isNew: false, base, waiting: null }
  return keepWaiting(path, { file: join(waiting, nextName()), bytes }, base)
}

/** Opens a writer. Calls are synchronous: they cost less than half of asynchronous ones. */
export function openPageWriter(place: WriterPlace): PageWriter {
  return {
    write: (path, bytes) => writeTo(place, path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
  }
}
