import { join } from 'node:path'
import { openContentCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import { readLibrary } from '#src/site/library.ts'
import { compileBundle } from './compile-bundle.ts'
import { keepMemoryLow } from './memory.ts'
import { openPublishedFolder } from './published-folder.ts'
import { createPublisher, type SitePublisher } from './publisher.ts'
import { openRenderer } from './renderer.ts'
import { hashSources } from './source-hash.ts'

/** Entry, HTML and words of a text, and some of its earlier states. */
const keptPerFile = 12

/** What reads and renders content: when it changes, nothing that was cached counts. */
const contentSources = ['src/schema', 'src/markdown', 'src/vietnamese', 'src/site', 'package-lock.json']

/** Where a site is read from and published to. */
export interface Places {
  /** The project: pages, components, packages and caches. */
  readonly project: string
  /** Folder that holds `content/` and `public/`; mostly the project itself. */
  readonly content: string
  /** Folder to publish to. */
  readonly out: string
  /** Folder of the bundle and of what was read and rendered, within the project (the bundle imports its packages); `.cache` where absent. */
  readonly cache?: string
  /** The moment that counts as now, ISO +07:00; the clock's where absent. */
  readonly now?: () => string
}

/** Compiles the pages where that is needed, reads the content, and gives the publisher of the site. */
export async function openPublisher(places: Places): Promise<SitePublisher> {
  const { project, content, out, now, cache: caches = join(project, '.cache') } = places
  keepMemoryLow()
  const cacheFile = join(caches, 'content', `${hashSources(project, contentSources)}.sqlite`)
  const reader = { source: folderSource(content), cache: openContentCache(cacheFile) }
  // The compiler is another process: both at once take the time of the longer.
  const [bundle, library] = await Promise.all([compileBundle(project, caches), readLibrary(reader)])
  reader.cache.limit(keptPerFile * (library.articles.size + 1000))
  return createPublisher({
    content,
    publicFolders: [...new Set([join(project, 'public'), join(content, 'public')])],
    library,
    reader,
    cacheFile,
    renderer: await openRenderer(bundle),
    out: openPublishedFolder(out),
    ...(now && { now }),
  })
}
