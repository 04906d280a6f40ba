import { join } from 'node:path'
import { openContentCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import { readLibrary } from '#src/site/library.ts'
import { compileBundle } from './compile-bundle.ts'
import { openPublishedFolder } from './published-folder.ts'
import { createPublisher, type SitePublisher } from './publisher.ts'
import { openRenderer } from './renderer.ts'
import { hashSources } from './source-hash.ts'

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
  const renderer = await openRenderer(await compileBundle(project, caches))
  const version = hashSources(project, contentSources)
  const cache = openContentCache(join(caches, 'content', `${version}.sqlite`))
  const reader = { source: folderSource(content), cache }
  return createPublisher({
    publicFolders: [...new Set([join(project, 'public'), join(content, 'public')])],
    library: await readLibrary(reader),
    reader,
    renderer,
    out: openPublishedFolder(out),
    ...(now && { now }),
  })
}
