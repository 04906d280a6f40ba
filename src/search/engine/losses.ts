/** Parts of the index without which there is still an answer. */
export type LostKind = 'words' | 'pairs' | 'vocabulary' | 'facets' | 'articles'

/** A part that did not come while a question was answered, and why the first file of it did not. */
export interface Lost {
  readonly kind: LostKind
  readonly reason: string
}

/** What was missed while one question was answered. */
export interface Losses {
  /** Waits for something; where it does not come, that is remembered and `instead` stands for it. */
  bear<Value, Instead>(kind: LostKind, loading: Promise<Value>, instead: Instead): Promise<Value | Instead>
  has(kind: LostKind): boolean
  /** Throws what kept a part from coming, where one did not. */
  throwIf(kind: LostKind): void
  list(): readonly Lost[]
}

/** Nothing missed yet. */
export function createLosses(): Losses {
  const errors = new Map<LostKind, unknown>()
  return {
    async bear(kind, loading, instead) {
      try {
        return await loading
      } catch (error) {
        if (!errors.has(kind)) errors.set(kind, error)
        return instead
      }
    },
    has: (kind) => errors.has(kind),
    throwIf(kind) {
      if (errors.has(kind)) throw errors.get(kind)
    },
    list: () =>
      [...errors].map(([kind, error]) => ({
        kind,
        reason: error instanceof Error ? error.message : String(error),
      })),
  }
}
