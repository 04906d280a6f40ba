/** What a file was read or rendered into, kept between runs under a hash of everything it was made from. */
export interface ContentCache {
  find(key: string): string | undefined
  keep(key: string, value: string): void
  /** Writes what was kept; until then it may be lost. */
  save(): void
  close(): void
}

/** A cache that keeps nothing. */
export const noCache: ContentCache = {
  find: () => undefined,
  keep: () => undefined,
  save: () => undefined,
  close: () => undefined,
}
