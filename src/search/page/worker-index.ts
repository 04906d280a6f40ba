import { openIndex } from '#src/search/engine/search-index.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { entryName } from '#src/search/shards/index-entry.ts'
import { PackError } from '#src/search/shards/pack.ts'
import { indexFolder } from './index-place.ts'

/** A file of the index that did not come over the line, as opposed to one that came and was wrong. */
export class LineError extends Error {}

interface OpenIndex {
  readonly searcher: Searcher
  /** The entry file as it was; another text means that another index was published since. */
  readonly entry: string
}

/** The published index, loaded once and anew where another was published. */
export interface PublishedIndex {
  /** Opens the index by an entry file that was read already, where none is open. */
  open(entry: string): void
  searcher(): Promise<Searcher>
  /** Milliseconds since it was last known to be the newest. */
  age(): number
  /** Whether another index was published since this one was loaded; then the next `searcher` loads that. */
  dropStale(): Promise<boolean>
  /** Lets the next `searcher` load the index anew. */
  forget(): void
}

async function load(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(`${indexFolder}${path}`, { cache }).catch((error: unknown) => {
    throw new LineError(`search index: expected ${indexFolder}${path}, got no answer`, { cause: error })
  })
  if (response.ok) return response
  throw new Error(`search index: expected ${indexFolder}${path}, got ${response.status}`)
}

async function receive(path: string, cache: RequestCache): Promise<ArrayBuffer> {
  const response = await load(path, cache)
  return response.arrayBuffer().catch((error: unknown) => {
    throw new LineError(`search index: expected all of ${indexFolder}${path}, got a part`, { cause: error })
  })
}

async function unpack(path: string, packed: ArrayBuffer): Promise<Uint8Array> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const unpacked = await new Response(plain).arrayBuffer().catch((error: unknown) => {
    throw new PackError(`search index: expected ${indexFolder}${path} in gzip, got other bytes`, {
      cause: error,
    })
  })
  return new Uint8Array(unpacked)
}

/** The published index as files; `onBytes` hears how many bytes came so far. */
export function openPublished(onBytes: (bytes: number) => void): PublishedIndex {
  let opening: Promise<OpenIndex> | null = null
  let bytes = 0
  let checked = performance.now()

  const readEntry = async (): Promise<string> => {
    const entry = new TextDecoder().decode(await receive(entryName, 'no-cache'))
    checked = performance.now()
    return entry
  }

  const read = async (path: string, cache: RequestCache): Promise<Uint8Array> => {
    const packed = await receive(path, cache)
    bytes += packed.byteLength
    onBytes(bytes)
    return unpack(path, packed)
  }

  // Files never change under their names: one that came broken once is kept so, and has to be asked for past the cache.
  const readFile = (path: string): Promise<Uint8Array> =>
    read(path, 'default').catch((error: unknown) => {
      if (error instanceof PackError) return read(path, 'reload')
      throw error
    })

  const open = async (read: string | Promise<string>): Promise<OpenIndex> => {
    const entry = await read
    return { searcher: createSearcher(openIndex(entry, readFile)), entry }
  }

  const forget = (): void => {
    opening = null
  }

  return {
    open(entry) {
      opening ??= open(entry)
    },
    async searcher() {
      opening ??= open(readEntry())
      try {
        return (await opening).searcher
      } catch (error) {
        forget()
        throw error
      }
    },
    age: () => performance.now() - checked,
    async dropStale() {
      const loaded = await opening
      if (loaded === null || (await readEntry()) === loaded.entry) return false
      forget()
      return true
    },
    forget,
  }
}
