import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { close, createIndex } from 'pagefind'
import { addressOf, type BuildEngine, placeOf } from './engine.ts'
import { shown } from './metrics.ts'
import type { Doc } from './read-collection.ts'
import { EvaluationError } from './read-lines.ts'

/** The part of Pagefind's own script that is used here. */
interface PagefindScript {
  readonly createInstance: (options: { readonly noWorker: boolean }) => {
    init(): Promise<void>
    search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>
  }
}

interface PagefindResult {
  data(): Promise<{ readonly url: string }>
}

const site = 'https://example.org/pagefind/'

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function toPage({ title, body }: Doc): string {
  const paragraphs = body.split(/\n+/u).map((text) => `<p>${escapeText(text)}</p>`)
  return `<!doctype html><html lang="vi"><body><h1>${escapeText(title)}</h1>${paragraphs.join('')}</body></html>`
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new EvaluationError(`plain Pagefind: ${what} failed: ${errors.join('; ')}`)
}

async function writeIndex(docs: readonly Doc[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({})
  refuse('starting', errors)
  for (const [place, doc] of docs.entries()) {
    const added = await index?.addHTMLFile({ url: addressOf(place), content: toPage(doc) })
    refuse(`adding document "${doc.id}"`, added?.errors ?? [])
  }
  const written = await index?.writeFiles({ outputPath: folder })
  refuse('writing', written?.errors ?? [])
  await close()
}

/** Its module as a script that gives what it exports: each visit runs it in a world of its own, freed afterwards. */
async function readScript(folder: string): Promise<Script> {
  const source = await readFile(join(folder, 'pagefind.js'), 'utf8')
  const script = source
    .replaceAll('import.meta.url', JSON.stringify(`${site}pagefind.js`))
    .replace(/export\s*\{[^}]*\};?\s*$/u, ';({ createInstance })')
  return new Script(script, { filename: 'pagefind.js' })
}

/** As much of a browser as Pagefind asks for; files come from the folder. */
function openWorld(folder: string, onLoad: (bytes: number) => void): object {
  const fetchFile = async (address: string): Promise<Response> => {
    const bytes = await readFile(join(folder, new URL(address).pathname.slice('/pagefind/'.length)))
    onLoad(bytes.length)
    return new Response(bytes)
  }
  const document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'vi' }) }
  const location = new URL(site)
  return { fetch: fetchFile, document, location, URL, TextDecoder, TextEncoder, setTimeout, console }
}

/** Pagefind as it comes: pages in, its own script out. */
export const buildPagefind: BuildEngine = async (docs, folder) => {
  await writeIndex(docs, folder)
  const script = await readScript(folder)
  return {
    name: 'pagefind',
    isLoaded: true,
    note: 'Pagefind as it comes: pages with h1 and p, its own script and WebAssembly in Node; the script is not counted, the WebAssembly is',
    async visit(onLoad) {
      const world = createContext(openWorld(folder, onLoad))
      const { createInstance } = script.runInContext(world) as PagefindScript
      const pagefind = createInstance({ noWorker: true })
      await pagefind.init()
      return {
        async ask(query) {
          const { results } = await pagefind.search(query)
          const found = await Promise.all(results.slice(0, shown).map((result) => result.data()))
          return found.map(({ url }) => placeOf(new URL(url, site).pathname))
        },
      }
    },
  }
}
