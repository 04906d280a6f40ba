import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '#src/archive/archive.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import type { Fault } from '#src/schema/fault.ts'
import { type Library, type Reader, refreshFiles } from '#src/site/library.ts'
import { vietnamNow } from '#src/site/now.ts'
import { affectedAddresses } from './affected-addresses.ts'
import { copyAssets } from './copy-assets.ts'
import { outputPath } from './output-path.ts'
import type { PublishedFolder } from './published-folder.ts'
import type { Publication, Publisher } from './publisher-contract.ts'
import { writeSearchIndex, type WrittenIndex } from './search-index.ts'
import { listSearchDocuments } from './search-documents.ts'
import { plainTextOf } from '#src/site/render-text.ts'
import { previewSite } from './preview.ts'
import { listRedirects, redirectPage, redirectsFile } from './redirects.ts'
import { RenderError, type Renderer } from './renderer.ts'
import { type SiteState, siteStateOf } from './site-state.ts'

/** What a publisher works with. */
export interface PublisherParts {
  /** Folders of files that are published as they are. */
  readonly publicFolders: readonly string[]
  readonly library: Library
  readonly reader: Reader
  readonly renderer: Renderer
  readonly out: PublishedFolder
  /** The moment that counts as now, ISO +07:00; the clock's where absent. */
  readonly now?: () => string
}

/** A publisher that can also publish everything. */
export interface SitePublisher extends Publisher {
  /** Publishes the whole site; `onPage` is called after each page with how many there are. */
  publishAll(onPage?: (total: number) => void): Promise<Publication>
  /** Writes the search index of all published articles to `pagefind/` in the folder. */
  index(): Promise<WrittenIndex>
  faults(): readonly Fault[]
  /** Pages of the last publication that could not be rendered. */
  failures(): readonly RenderError[]
  archive(): Archive
}

/** Makes the publisher of a site. Publications run one after the other. */
export function createPublisher(parts: PublisherParts): SitePublisher {
  const { publicFolders, library, reader, renderer, out, now = () => vietnamNow() } = parts
  let state: SiteState = siteStateOf(library, reader, now())
  let failures: RenderError[] = []
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function writePage(address: string): Promise<number> {
    const path = outputPath(address)
    if (path === null) return 0
    try {
      return Number(out.write(path, await renderer.render(address, state.site)))
    } catch (error) {
      // What was published there before stays, and the other pages go on.
      if (!(error instanceof RenderError)) throw error
      failures.push(error)
      return 0
    }
  }

  function writeRedirects(): { written: number; paths: string[] } {
    const redirects = listRedirects(state.archive)
    const pages = redirects.flatMap(({ from, to }) => {
      const path = outputPath(from)
      return path === null ? [] : [[path, redirectPage(to)] as const]
    })
    const files = [...pages, ['_redirects', redirectsFile(redirects)] as const]
    return {
      written: files.filter(([path, text]) => out.write(path, text)).length,
      paths: files.map(([path]) => path),
    }
  }

  async function publishAll(onPage: (total: number) => void = () => undefined): Promise<Publication> {
    const start = performance.now()
    failures = []
    state = siteStateOf(library, reader, now())
    const assets = [renderer.assets, ...publicFolders].map((from) => copyAssets(from, out))
    const addresses = listAddresses(state.archive)
    let written = assets.reduce((sum, copied) => sum + copied.written, 0)
    for (const address of addresses) {
      written += await writePage(address)
      onPage(addresses.length)
    }
    const redirects = writeRedirects()
    const keep = new Set([
      ...assets.flatMap(({ paths }) => paths),
      ...redirects.paths,
      ...addresses.map(outputPath),
    ])
    const removed = [...out.paths()].filter((path) => !keep.has(path) && out.remove(path)).length
    out.save()
    reader.cache.save()
    return { written: written + redirects.written, removed, milliseconds: performance.now() - start }
  }

  async function publishFiles(files: readonly string[]): Promise<Publication> {
    const start = performance.now()
    failures = []
    await refreshFiles(library, files, reader)
    const before = state.archive
    state = siteStateOf(library, reader, now())
    const standing = new Set(listAddresses(state.archive))
    let written = 0
    let removed = 0
    for (const file of files.filter((name) => name.startsWith('public/'))) {
      const done = publishPublicFile(file)
      written += done.written
      removed += done.removed
    }
    for (const address of affectedAddresses({ before, after: state.archive })) {
      if (standing.has(address)) written += await writePage(address)
      else removed += Number(out.remove(outputPath(address) ?? ''))
    }
    out.save()
    reader.cache.save()
    return { written, removed, milliseconds: performance.now() - start }
  }

  async function preview(file: string, source: string): Promise<string> {
    const { site, address } = previewSite(state.site, file, source)
    return Buffer.from(await renderer.render(address, site)).toString('utf8')
  }

  /** Copies or removes a file of the public folders, `public/media/2024/x.jpg`. */
  function publishPublicFile(file: string): { written: number; removed: number } {
    const path = file.replace(/^public\//u, '')
    const found = publicFolders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate))
    if (found === undefined) return { written: 0, removed: Number(out.remove(path)) }
    return { written: Number(out.write(path, readFileSync(found))), removed: 0 }
  }

  async function writeIndex(): Promise<WrittenIndex> {
    const plainText = (file: string): Promise<string> => plainTextOf(file, { library, reader })
    const documents = await listSearchDocuments(state.archive, plainText)
    reader.cache.save()
    return writeSearchIndex(documents, out.fileOf('pagefind'))
  }

  return {
    publishAll: (onPage) => inTurn(() => publishAll(onPage)),
    publish: (files) => inTurn(() => publishFiles(files)),
    preview,
    index: () => inTurn(writeIndex),
    faults: () => state.faults,
    failures: () => failures,
    archive: () => state.archive,
  }
}
