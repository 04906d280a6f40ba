import type { Archive } from '#src/archive/archive.ts'

/** What a page may ask for: the archive, and the HTML of an entry's text. Pages get it from `Astro.locals.site`. */
export interface Site {
  readonly archive: Archive
  /** Sanitised HTML of the Markdown text of an article, body or standing page, by its file. */
  html(file: string): Promise<string>
  /** The moment of the build, so that a page never asks the clock. ISO, +07:00. */
  readonly now: string
}
