import { buildArchive } from '#src/archive/archive.ts'
import { noCache } from './content-cache.ts'
import { folderSource } from './content-source.ts'
import { readLibrary } from './library.ts'
import { vietnamNow } from './now.ts'
import { contentOf } from './read-content.ts'
import { renderText } from './render-text.ts'
import type { Site } from './site.ts'

/** Opens the site of a folder for `astro dev` and plain `astro build`; the resident renderer brings its own. */
async function openSite(root: string, now = vietnamNow()): Promise<Site> {
  const reader = { source: folderSource(root), cache: noCache }
  const library = await readLibrary(reader)
  return {
    archive: buildArchive(contentOf(library, now).entries),
    now,
    html: (file) => renderText(file, { library, reader }),
  }
}

// `astro dev` holds this module several times over, Vite's copies and Node's own: the site is opened once for all.
const key = Symbol.for('ky-yeu.site')
const shared = globalThis as typeof globalThis & { [key]?: Promise<Site> | undefined }

/** The site of the working folder (or of `KY_YEU_CONTENT`) at this moment (or at `KY_YEU_NOW`), opened once. */
export function currentSite(): Promise<Site> {
  const opened =
    shared[key] ?? openSite(process.env['KY_YEU_CONTENT'] ?? process.cwd(), process.env['KY_YEU_NOW'])
  shared[key] = opened
  return opened
}

/** Lets the next `currentSite` read the content anew. */
export function forgetSite(): void {
  shared[key] = undefined
}
