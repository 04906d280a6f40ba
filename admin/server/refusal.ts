/** A version of a file as a conflict shows it; `null` where the file does not exist. */
export interface Conflict {
  readonly path: string
  /** What the editor wanted to save. */
  readonly mine: string | null
  /** What the archive holds now. */
  readonly theirs: string | null
  /** What both started from, where the editor sent it. */
  readonly base: string | null
  /** Both together as far as they touch different places, `mine` where they touch the same; `null` without `base`. */
  readonly merged: string | null
  /** Vietnamese names of the fields where they touch the same. */
  readonly fields: readonly string[]
  /** Revision of `theirs`: a save that carries it says "I have seen this". */
  readonly revision: string | null
}

/**
 * A request the newsroom does not carry out, for a reason the editor can act on.
 * The message is Vietnamese and is shown as it stands; `status` is the HTTP status;
 * `details` go into the JSON answer beside `error`.
 */
export class Refusal extends Error {
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.details = details
  }
}

/**
 * 409: somebody else changed what the editor was changing. Nothing was written; the
 * answer holds the versions of every file in question (`conflicts`), and those of the first one also at the
 * top (`path`, `mine`, `theirs`, `base`, `merged`, `fields`, `revision`).
 */
export class ConflictRefusal extends Refusal {
  readonly conflicts: readonly Conflict[]

  constructor(message: string, conflicts: readonly Conflict[]) {
    super(409, message, { ...conflicts[0], conflicts })
    this.name = 'ConflictRefusal'
    this.conflicts = conflicts
  }
}
