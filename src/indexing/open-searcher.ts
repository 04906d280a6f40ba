import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { entryName } from '#src/search/shards/index-entry.ts'
import { openIndex } from '#src/search/engine/search-index.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'

/** Thrown where a folder holds no search index. */
export class NoSearchIndexError extends Error {
  override readonly name = 'NoSearchIndexError'
}

async function readEntryText(folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, entryName), 'utf8')
  } catch {
    throw new NoSearchIndexError(
      `${folder}: expected a search index (${entryName}), found none: run "npm run build" first`,
    )
  }
}

/**
 * Opens a written index with the very code that runs in readers' browsers. For the command line and tests; `onRead`
 * hears the size of each file that is read. Throws `NoSearchIndexError` where the folder holds none.
 */
export async function openSearcher(
  folder: string,
  onRead: (bytes: number) => void = () => undefined,
): Promise<Searcher> {
  const entry = await readEntryText(folder)
  onRead(Buffer.byteLength(entry))
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(resolve(folder, path))
    onRead(bytes.length)
    return gunzipSync(bytes)
  }
  return createSearcher(openIndex(entry, read))
}
