import { holdsArticles, type PagefindModule } from './pagefind.ts'
import { createSearcher, emptySearcher, type Searcher } from './searcher.ts'

const folder = '/pagefind/'

/** The longest a reader waits before the page says that search does not answer. */
const patience = 20_000

interface OpenIndex {
  readonly searcher: Searcher
  /** The entry file as it was; another text means that another index was published since. */
  readonly entry: string
}

let opening: Promise<OpenIndex> | null = null
let attempts = 0

async function readEntry(): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' })
  if (!response.ok)
    throw new Error(`search index: expected ${folder}pagefind-entry.json, got ${String(response.status)}`)
  return response.text()
}

async function open(): Promise<OpenIndex> {
  attempts += 1
  const entry = await readEntry()
  if (!holdsArticles(entry)) return { searcher: emptySearcher, entry }
  // Some browsers remember that a module failed to load; another address is asked again.
  const address = `${folder}pagefind.js${attempts === 1 ? '' : `?${String(attempts)}`}`
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule
  return { searcher: createSearcher(pagefind.createInstance({ basePath: folder, baseUrl: '/' })), entry }
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

/** Gives up waiting after twenty seconds: Pagefind waits for ever for an index that broke off half way. */
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
