import type { FileRevision } from './answer.ts'

/** Which version of a file an editor has before him. */
export interface SeenVersion {
  /** `null` where there was no file. */
  readonly revision: string | null
  /** Its whole source; `null` where there was no file, or the source was not asked for yet. */
  readonly source: string | null
}

/** The versions of files that this editor saw last: a save carries the one it started from. */
export class Versions {
  readonly #seen = new Map<string, SeenVersion>()

  /** The version of a file that was seen last; none of one that never was. */
  of(path: string): SeenVersion {
    return this.#seen.get(path) ?? { revision: null, source: null }
  }

  /** Whether a file was ever loaded. */
  knows(path: string): boolean {
    return this.#seen.has(path)
  }

  /** A file was loaded. */
  see(path: string, version: SeenVersion): void {
    this.#seen.set(path, version)
  }

  /** The source of a version came later than its name; of another version it says nothing. */
  seeSource(path: string, revision: string, source: string): void {
    if (this.of(path).revision === revision) this.see(path, { revision, source })
  }

  /** A save left these versions behind, of these sources. */
  seeSaved(revisions: readonly FileRevision[], sources: ReadonlyMap<string, string>): void {
    for (const { path, revision } of revisions) {
      this.see(path, { revision, source: sources.get(path) ?? this.of(path).source })
    }
  }
}
