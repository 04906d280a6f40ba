import type { Release } from '#src/releases/release.ts'

/** What a publish did. */
export interface Publication {
  /** Files written because they are new or changed. */
  readonly written: number
  /** Files removed because nothing of the site is there any more. */
  readonly removed: number
  readonly milliseconds: number
  /** What became of each file of the order. */
  readonly entries: readonly PublishedEntry[]
}

/** A file of an order to publish, as readers find it now. */
export interface PublishedEntry {
  readonly file: string
  /** The address of its page; `null` where it has none: withdrawn, deleted, faulty, not due yet, a picture. */
  readonly address: string | null
  /** What is wrong with it, a Vietnamese sentence each; the last good version then stays out of sight or in place. */
  readonly faults: readonly string[]
  /** The moment (ISO, +07:00) at which it will appear by itself, where that is still to come. */
  readonly due: string | null
}

/** A picture that only a draft has yet. */
export interface DraftPicture {
  /** Where it will lie, `public/media/2024/x.jpg`. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** How far a publication has come. */
export interface PublishingProgress {
  /** Pages made, and of how many. */
  readonly done: number
  readonly total: number
}

/** Turns content into published pages; what the newsroom needs of it. */
export interface Publisher {
  /**
   * Publishes what changed in these files (paths from the repository's root, changed, new or deleted) and
   * answers when readers see the pages and searches find them. Faulty files are reported and left out, the
   * rest is published.
   */
  publish(files: readonly string[]): Promise<Publication>
  /**
   * The whole page of an unsaved draft, HTML, by the same bundle as the published one; `pictures` are those that it
   * brings along. Rejects with a `DraftError` where it cannot be read.
   */
  preview(file: string, source: string, pictures?: readonly DraftPicture[]): Promise<string>
  /** How far the publication is that is under way; `null` where none is, or nothing is known of it yet. */
  progress(): PublishingProgress | null
  /** The releases that are kept, the newest first. */
  releases(): Promise<readonly Release[]>
  /** Lets readers see an earlier release again, until something is published. Rejects for one that is not kept. */
  rollback(id: string): Promise<Release>
}
