import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '#src/archive/archive.ts'
import { fixedAddresses } from '#src/archive/addresses.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import type { Fault } from '#src/schema/fault.ts'
import { type Library, type Reader, refreshFiles } from '#src/site/library.ts'
import { vietnamNow } from '#src/site/now.ts'
import { plainTextOf } from '#src/site/render-text.ts'
import { affectedAddresses } from './affected-addresses.ts'
import { copyAssets } from './copy-assets.ts'
import { outputPath } from './output-path.ts'
import { previewSite } from './preview.ts'
import { openPageWriter } from './page-writer.ts'
import type { PublishedFolder } from './published-folder.ts'
import { publishedEntries } from './published-entry.ts'
import type { Publication, Publisher, Release } from './publisher-contract.ts'
import { renderAll } from './render-all.ts'
import type { MadePages } from './render-share.ts'
import type { Renderer } from './renderer.ts'
import { listSearchDocuments } from './search-documents.ts'
import { writeSearchIndex, type WrittenIndex } from './search-index.ts'
import { siteFiles } from './site-files.ts'
import { type SiteState, siteStateOf } from './site-state.ts'

/** The earlier states of a published folder. */
export type EarlierReleases = Pick<Publisher, 'releases' | 'rollback'>

const noReleases: EarlierReleases = {
  releases: () => Promise.resolve([]),
  rollback: (id) => Promise.reject(new RangeError(`${id}: thư mục này không giữ các bản trước.`)),
}

/** What a publisher works with. */
export interface PublisherParts {
  /** Folder that holds `content/` and `public/`. */
  readonly content: string
  /** Folders of files that are published as they are. */
  readonly publicFolders: readonly string[]
  readonly library: Library
  readonly reader: Reader
  /** File of the cache that the reader uses, for other threads. */
  readonly cacheFile: string
  readonly renderer: Renderer
  readonly out: PublishedFolder
  /** Where the folder keeps earlier states of the site; a plain folder keeps none. */
  readonly earlier?: EarlierReleases
  /** The moment that counts as now, ISO +07:00; the clock's where absent. */
  readonly now?: () => string
}

/** A publisher that can also publish everything. */
export interface SitePublisher extends Publisher {
  /** Publishes the whole site; `onPages` hears how many pages were made, and of how many. */
  publishAll(onPages?: (count: number, total: number) => void): Promise<Publication>
  /** Writes the search index of all published articles to `pagefind/` in the folder. */
  index(): Promise<WrittenIndex>
  /** Resolves when everything begun is written, also what no reader waits for. */
  settled(): Promise<void>
  faults(): readonly Fault[]
  /** Pages of the last publication that could not be rendered, a sentence each. */
  failures(): readonly string[]
  archive(): Archive
}

/** Takes away what the site no longer has; scripts and styles of earlier bundles stay a while. The index prunes its own files. */
function pruneExcept(out: PublishedFolder, keep: ReadonlySet<string | null>): number {
  const gone = [...out.paths()].filter((path) => !keep.has(path) && !path.startsWith('pagefind/'))
  return gone
    .filter((path) => !path.startsWith('_astro/') || !out.retire(path))
    .filter((path) => out.remove(path)).length
}

/** Makes the publisher of a site. Publications run one after the other. */
export function createPublisher(parts: PublisherParts): SitePublisher {
  const {
    content,
    publicFolders,
    library,
    reader,
    cacheFile,
    renderer,
    out,
    earlier = noReleases,
    now = () => vietnamNow(),
  } = parts
  let state: SiteState = siteStateOf(library, reader, now())
  let files = siteFiles(state.archive)
  let failures: ReadonlyMap<string, string> = new Map()
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  function writeFiles(texts: ReadonlyMap<string, string>): number {
    return [...texts].filter(([path, text]) => out.write(path, text)).length
  }

  async function renderPages(
    addresses: readonly string[],
    onPages: (count: number) => void = () => undefined,
  ): Promise<{ written: number; failures: MadePages['failures'] }> {
    const { site } = state
    const place = out.writerPlace()
    const task = {
      library,
      now: site.now,
      bundle: renderer.bundle,
      content,
      cache: cacheFile,
      place,
    }
    const maker = { site, renderer, writer: openPageWriter(place) }
    const { files: pages, failures: failed } = await renderAll({ addresses, maker, task, onPages })
    return { written: pages.filter((page) => out.adopt(page)).length, failures: failed }
  }

  async function publishAll(
    onPages: (count: number, total: number) => void = () => undefined,
  ): Promise<Publication> {
    const start = performance.now()
    state = siteStateOf(library, reader, now())
    const { archive } = state
    const assets = copyAssets([renderer.assets, ...publicFolders], out)
    const addresses = listAddresses(archive)
    const made = await renderPages(addresses, (count) => onPages(count, addresses.length))
    const paths = addresses.map(outputPath).filter((path) => path !== null)
    files = siteFiles(archive)
    const written = made.written + writeFiles(files) + assets.written
    const removed = pruneExcept(out, new Set([...assets.paths, ...files.keys(), ...paths]))
    failures = made.failures
    await out.save()
    reader.cache.save()
    return { written, removed, milliseconds: performance.now() - start, entries: [] }
  }

  /** Copies or removes a file of the public folders, `public/media/2024/x.jpg`. */
  function publishPublicFile(file: string): { written: number; removed: number } {
    const path = file.replace(/^public\//u, '')
    const found = publicFolders
      .map((folder) => join(folder, path))
      .findLast((candidate) => existsSync(candidate))
    if (found === undefined) return { written: 0, removed: Number(out.remove(path)) }
    return { written: Number(out.write(path, readFileSync(found))), removed: 0 }
  }

  function removeGone(gone: readonly (string | null)[]): number {
    return gone.filter((path) => path !== null && out.remove(path)).length
  }

  async function publishFiles(changed: readonly string[]): Promise<Publication> {
    const start = performance.now()
    await refreshFiles(library, changed, reader)
    const before = state
    state = siteStateOf(library, reader, now(), before.archive)
    const { archive } = state
    const assets = changed.filter((file) => file.startsWith('public/')).map(publishPublicFile)
    const standing = new Set(listAddresses(archive))
    const affected = [...affectedAddresses({ before: before.archive, after: archive })]
    const shown = affected.filter((address) => standing.has(address))
    const pages = await renderPages(shown.filter((address) => address !== fixedAddresses.sitemap))
    // No reader waits for the sitemap, and with 10,000 articles it takes as long as all the rest.
    if (shown.includes(fixedAddresses.sitemap))
      void inTurn(() => renderPages([fixedAddresses.sitemap])).catch(() => undefined)
    const old = files
    files = siteFiles(archive)
    // An old address may be a page again.
    const present = new Set([...files.keys(), ...shown.map(outputPath)])
    const gone = [
      ...affected.filter((address) => !standing.has(address)).map(outputPath),
      ...old.keys(),
    ].filter((path) => !present.has(path))
    failures = pages.failures
    const written = pages.written + writeFiles(files) + assets.reduce((sum, asset) => sum + asset.written, 0)
    const removed = removeGone(gone) + assets.reduce((sum, asset) => sum + asset.removed, 0)
    if (written + removed > 0) await out.save()
    reader.cache.save()
    const entries = publishedEntries(changed, state, failures)
    return { written, removed, milliseconds: performance.now() - start, entries }
  }

  async function preview(file: string, source: string): Promise<string> {
    const { site, address } = previewSite(state.site, { file, source }, { library, reader })
    return Buffer.from(await renderer.render(address, site)).toString('utf8')
  }

  async function writeIndex(): Promise<WrittenIndex> {
    const plainText = (file: string): Promise<string> => plainTextOf(file, { library, reader })
    const documents = await listSearchDocuments(state.archive, plainText)
    reader.cache.save()
    return writeSearchIndex(documents, out.fileOf('pagefind'))
  }

  return {
    publishAll: (onPages) => inTurn(() => publishAll(onPages)),
    publish: (files) => inTurn(() => publishFiles(files)),
    preview,
    releases: () => earlier.releases(),
    rollback: (id): Promise<Release> => inTurn(() => earlier.rollback(id)),
    index: () => inTurn(writeIndex),
    settled: () => inTurn(() => Promise.resolve()),
    faults: () => state.faults,
    failures: () => [...failures.values()],
    archive: () => state.archive,
  }
}
