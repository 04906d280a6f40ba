import { type Archive, buildArchive } from '#src/archive/archive.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { Library, Reader } from '#src/site/library.ts'
import { contentOf } from '#src/site/read-content.ts'
import { renderText } from '#src/site/render-text.ts'
import type { Site } from '#src/site/site.ts'

/** The site at one moment, with what was wrong in its content. */
export interface SiteState {
  readonly site: Site
  readonly archive: Archive
  /** Articles that appear by themselves when their time comes. */
  readonly waiting: readonly ArticleRecord[]
  readonly faults: readonly Fault[]
}

/** The site that a library gives at a moment (ISO, +07:00); `before` is its archive as it was, to save time. */
export function siteStateOf(library: Library, reader: Reader, now: string, before?: Archive): SiteState {
  const { entries, waiting, faults } = contentOf(library, now)
  const archive = buildArchive(entries, before)
  return {
    archive,
    waiting,
    faults,
    site: { archive, now, html: (file) => renderText(file, { library, reader }) },
  }
}
