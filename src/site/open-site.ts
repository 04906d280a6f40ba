import { buildArchive } from '#src/archive/archive.ts'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import { folderSource } from './content-source.ts'
import { readContent } from './read-content.ts'
import type { Site } from './site.ts'

/** Opens the site of a folder for `astro dev` and plain `astro build`; the resident renderer brings its own. */
export async function openSite(root: string): Promise<Site> {
  const source = folderSource(root)
  const { entries } = await readContent(source)
  return {
    archive: buildArchive(entries),
    now: new Date().toISOString(),
    async html(file) {
      const { text } = readFrontMatter(await source.read(file))
      return renderMarkdown(text)
    },
  }
}

let opened: Promise<Site> | undefined

/** The site of the working folder (or of `KY_YEU_CONTENT`), opened once. */
export function currentSite(): Promise<Site> {
  opened ??= openSite(process.env['KY_YEU_CONTENT'] ?? process.cwd())
  return opened
}
