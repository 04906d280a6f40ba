import { hash } from 'node:crypto'
import { join } from 'node:path'
import { openContentCache } from '#src/site/content-cache.ts'
import type { ContentSource } from '#src/site/content-source.ts'
import { folderSource } from '#src/site/content-source.ts'
import { readLibrary } from '#src/site/library.ts'
import { compileBundle, nameBundle } from './compile-bundle.ts'
import type { Shunned } from './guarded-source.ts'
import { keepMemoryLow } from './memory.ts'
import { type Origin, readOrigin } from './origin.ts'
import { openPublicFiles } from './public-files.ts'
import { openPublishedFolder, type PublishedFolder } from '#src/releases/published-folder.ts'
import { createPublisher } from './publisher.ts'
import type { EarlierReleases, SitePublisher } from './site-publisher.ts'
import { openReleaseStore } from '#src/releases/release-store.ts'
import { openRenderer } from './renderer.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import { openSearchAnswers } from './search-answers.ts'
import { hashSources } from './source-hash.ts'
import { noTrace, type WorkTrace } from './work-trace.ts'

/** Entry, HTML and words of a text, and some of its earlier states. */
const keptPerFile = 12

/** What reads and renders content: when it changes, nothing that was cached counts. */
const contentSources = ['src/schema', 'src/markdown', 'src/vietnamese', 'src/site', 'package-lock.json']

/** Where a site is read from and published to. */
export interface Places {
  /** The project: pages, components, packages and caches. */
  readonly project: string
  /** Folder that holds `content/` and `public/`, mostly the project itself; or where else they are read from. */
  readonly content: string | ContentSource
  /** Folder to publish to. */
  readonly out: string
  /** Whether that folder keeps releases, of which readers see `current`; a plain folder where absent. */
  readonly keepsReleases?: boolean
  /** Whether compressed copies lie beside texts in a plain folder; releases have them always. */
  readonly isCompressed?: boolean
  /** Folder of the bundle and of what was read and rendered, within the project (the bundle imports its packages); `.cache` where absent. */
  readonly cache?: string
  /** File of the database that a server answers searches from, where settings ask for it; none where absent. */
  readonly searchDatabase?: string
  /** The moment that counts as now, ISO +07:00; the clock's where absent. */
  readonly now?: () => string
  /** Where the main thread writes down what it is at, and the file of it for other threads; nowhere where absent. */
  readonly trace?: WorkTrace
  readonly traceFile?: string
  /** What made an earlier process hang or die. */
  readonly shunned?: readonly Shunned[]
}

/** A publisher that holds folders and processes until it is closed. */
export interface OpenPublisher extends SitePublisher {
  /** Ends the work; to be called when everything begun is settled. */
  close(): Promise<void>
}

interface Out {
  readonly folder: PublishedFolder
  readonly earlier: EarlierReleases
  readonly close: () => Promise<void>
}

function openOut({ out: path, keepsReleases = false, isCompressed = false }: Places): Out {
  if (keepsReleases) {
    const store = openReleaseStore(path)
    const earlier = {
      releases: () => Promise.resolve(store.releases()),
      rollback: (id: string) => store.rollback(id),
    }
    return { folder: store, earlier, close: () => store.close() }
  }
  const earlier = {
    releases: () => Promise.resolve([]),
    rollback: (id: string) => Promise.reject(new RangeError(`${id}: thư mục này không giữ các bản trước.`)),
  }
  return { folder: openPublishedFolder(path, { isCompressed }), earlier, close: () => Promise.resolve() }
}

/**
 * Names what makes pages of content: the bundle, and the project's own public files. Where the content lies in a folder
 * these may be its gigabytes of pictures, and nobody asks: what such a site was made from is not kept.
 */
function nameProgram(project: string, bundle: string, source: ContentSource): string {
  return source.place().kind === 'git' ? `${bundle} ${hashSources(project, ['public'])}` : bundle
}

/** Leads the content back to the state that the newest release was made from, and says which; `null` where that cannot be. */
async function returnToOrigin(origin: Origin | null, source: ContentSource): Promise<Origin | null> {
  return origin !== null && (await source.returnTo(origin.commit)) ? origin : null
}

/** Compiles the pages where that is needed, reads the content, and gives the publisher of the site. */
export async function openPublisher(places: Places): Promise<OpenPublisher> {
  const { project, content, cache: caches = join(project, '.cache'), shunned = [], traceFile = null } = places
  keepMemoryLow()
  const cacheFile = join(caches, 'content', `${hashSources(project, contentSources)}.sqlite`)
  const cache = openContentCache(cacheFile)
  const { trace = noTrace } = places
  const source = typeof content === 'string' ? folderSource(content) : content
  const reader = { source, cache }
  const out = openOut(places)
  const name = nameBundle(project)
  const program = nameProgram(project, name, source)
  // With another state of what is left out the pages are to be compared one by one.
  const known = shunned.length === 0 ? readOrigin(out.folder.origin(), program) : null
  const origin = await returnToOrigin(known, source)
  // The compiler is another process: both at once take the time of the longer.
  const [bundle, library] = await Promise.all([
    compileBundle(project, caches, name),
    readLibrary(reader).finally(() => trace.clear()),
  ])
  cache.limit(keptPerFile * (library.articles.size + 1000))
  const renderer = await openRenderer(bundle, shunned)
  const outName = hash('sha256', places.out).slice(0, 12)
  const folders = [renderer.assets, join(project, 'public')]
  const publisher = createPublisher({
    library,
    reader,
    cacheFile,
    search: openSearchIndex({ out: out.folder, cache: join(caches, 'search', outName) }),
    renderer,
    publicFiles: openPublicFiles({ folders, source, cache, out: out.folder, outName }),
    out: out.folder,
    earlier: out.earlier,
    answers: places.searchDatabase === undefined ? null : openSearchAnswers(places.searchDatabase),
    trace,
    traceFile,
    shunned,
    program,
    origin,
    ...(places.now && { now: places.now }),
  })
  return {
    ...publisher,
    async close() {
      await publisher.settled()
      publisher.closeAnswers()
      await out.close()
      source.close()
      cache.close()
    },
  }
}
