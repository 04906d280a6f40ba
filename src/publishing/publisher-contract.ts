/** What a publish did. */
export interface Publication {
  /** Files written because they are new or changed. */
  readonly written: number
  /** Files removed because nothing of the site is there any more. */
  readonly removed: number
  readonly milliseconds: number
}

/** Turns content into published pages; what the newsroom needs of it. */
export interface Publisher {
  /**
   * Publishes what changed in these files (paths from the repository's root, changed, new or deleted) and
   * answers when the pages are written. Faulty files are reported and left out, the rest is published.
   */
  publish(files: readonly string[]): Promise<Publication>
  /** The whole page of an unsaved draft, HTML, by the same bundle as the published one. */
  preview(file: string, source: string): Promise<string>
}
