import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { readBlobs } from '../store/blob.ts'
import type { CachedEntry, EntryCache, KnownEntry } from './entry-cache.ts'
import { readFacts } from './entry-facts.ts'
import { frontPart } from './front-part.ts'

/** Files read at a time: few enough that others are answered in between. */
const batch = 200

/** From this many files on, the whole cache is read at once. */
const many = 200

function readEntry(blob: string, content: Buffer): CachedEntry {
  const source = content.toString()
  const revision = createHash('sha256').update(content).digest('hex')
  return { blob, revision, front: frontPart(source), facts: readFacts(source) }
}

/** Reads front matter from the cache, and from git what is not in it. */
export class EntryReader {
  readonly #repository: string
  readonly #cache: EntryCache

  constructor(repository: string, cache: EntryCache) {
    this.#repository = repository
    this.#cache = cache
  }

  /** What is known of some files, by git's object ids. Rejects if git does not have one of them. */
  async read(blobs: readonly string[]): Promise<ReadonlyMap<string, KnownEntry>> {
    const known = blobs.length >= many ? this.#cache.all() : this.#findEach(blobs)
    const missing = [...new Set(blobs)].filter((blob) => !known.has(blob))
    for (let at = 0; at < missing.length; at += batch) {
      const entries = await this.#readFromGit(missing.slice(at, at + batch))
      for (const { blob, revision, facts } of entries) known.set(blob, { blob, revision, facts })
      await setImmediate()
    }
    return known
  }

  /** The front matter of one file. */
  async front(blob: string): Promise<string> {
    const kept = this.#cache.front(blob)
    if (kept !== null) return kept
    return (await this.#readFromGit([blob]))[0]?.front ?? ''
  }

  /** Forgets all but some files. */
  prune(wanted: ReadonlySet<string>): void {
    this.#cache.prune(wanted)
  }

  #findEach(blobs: readonly string[]): Map<string, KnownEntry> {
    const found = blobs.map((blob) => this.#cache.find(blob)).filter((entry) => entry !== null)
    return new Map(found.map((entry) => [entry.blob, entry]))
  }

  async #readFromGit(blobs: readonly string[]): Promise<CachedEntry[]> {
    const contents = await readBlobs(this.#repository, blobs)
    const entries = [...contents].map(([blob, content]) => readEntry(blob, content))
    this.#cache.keep(entries)
    return entries
  }
}
