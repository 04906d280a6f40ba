import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { holdsArticles, type PagefindModule } from '#src/search/pagefind.ts'
import { createSearcher, emptySearcher, type Searcher } from '#src/search/searcher.ts'

// Pagefind's browser code loads its files by fetch. Addresses on this host (no real one: RFC 2606) are read
// from disk; everything else goes to the real fetch.
const host = 'https://index.invalid'

const folders = new Map<string, string>()

async function readAddress(address: string): Promise<Response> {
  const { pathname } = new URL(address)
  const [, id = '', ...path] = pathname.split('/')
  const folder = folders.get(id)
  if (folder === undefined) return new Response(null, { status: 404 })
  try {
    return new Response(new Uint8Array(await readFile(resolve(folder, ...path))))
  } catch {
    return new Response(null, { status: 404 })
  }
}

let served = false

function serveFolders(): void {
  if (served) return
  served = true
  const elsewhere = globalThis.fetch
  globalThis.fetch = async (input, init) =>
    typeof input === 'string' && input.startsWith(`${host}/`) ? readAddress(input) : elsewhere(input, init)
}

/** Thrown where a folder holds no search index. */
export class NoSearchIndexError extends Error {
  override readonly name = 'NoSearchIndexError'
}

async function readText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(resolve(folder, name), 'utf8')
  } catch {
    throw new NoSearchIndexError(
      `${folder}: expected a search index (${name}), found none: run "npm run build" first`,
    )
  }
}

/**
 * Opens a written index with the very code that runs in readers' browsers. For the command line and tests.
 * Throws `NoSearchIndexError` where the folder holds none.
 */
export async function openSearcher(folder: string): Promise<Searcher> {
  const entry = await readText(folder, 'pagefind-entry.json')
  if (!holdsArticles(entry)) return emptySearcher
  serveFolders()
  const id = String(folders.size)
  folders.set(id, resolve(folder))
  const pagefind = (await import(pathToFileURL(resolve(folder, 'pagefind.js')).href)) as PagefindModule
  return createSearcher(pagefind.createInstance({ basePath: `${host}/${id}/`, baseUrl: '/' }))
}
