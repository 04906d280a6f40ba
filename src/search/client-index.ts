import { entryName } from './index-entry.ts'
import { openIndex } from './search-index.ts'
import { createSearcher, type Searcher } from './searcher.ts'

const folder = '/pagefind/'

/** The longest a reader waits before the page says that search does not answer. */
const patience = 20_000

interface OpenIndex {
  readonly searcher: Searcher
  /** The entry file as it was; another text means that another index was published since. */
  readonly entry: string
}

let opening: Promise<OpenIndex> | null = null

async function load(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(`${folder}${path}`, { cache })
  if (response.ok) return response
  throw new Error(`search index: expected ${folder}${path}, got ${response.status}`)
}

async function readEntry(): Promise<string> {
  return (await load(entryName, 'no-cache')).text()
}

async function readFile(path: string): Promise<Uint8Array> {
  const { body } = await load(path, 'default')
  if (body === null) throw new Error(`search index: expected the bytes of ${path}, got none`)
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
}

async function open(): Promise<OpenIndex> {
  const entry = await readEntry()
  return { searcher: createSearcher(openIndex(entry, readFile)), entry }
}

/** Loads the index once; after a failure the next call tries again. */
export async function loadIndex(): Promise<Searcher> {
  opening ??= open()
  try {
    const { searcher } = await opening
    return searcher
  } catch (error) {
    forgetIndex()
    throw error
  }
}

/** Lets the next `loadIndex` load the index anew. */
export function forgetIndex(): void {
  opening = null
}

/** Whether another index was published since this one was loaded; then the next `loadIndex` loads that. */
export async function dropStaleIndex(): Promise<boolean> {
  const loaded = await opening
  if (loaded === null || (await readEntry()) === loaded.entry) return false
  forgetIndex()
  return true
}

/** Gives up waiting after twenty seconds, so that a reader on a line that broke is told. */
export async function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer = 0
  const limit = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => {
      reject(new Error(`search index: expected an answer within ${String(patience)} ms, got none`))
    }, patience)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    window.clearTimeout(timer)
  }
}
