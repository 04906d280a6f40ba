/** The repository a store keeps its files in. */
export interface Repository {
  readonly folder: string
  /** Full name of the branch readers see: `refs/heads/main`. */
  readonly published: string
  /** Folder of the journal. */
  readonly journal: string
  /** Told of things an administrator should know; they stop nobody. */
  readonly warn: (message: string) => void
}
