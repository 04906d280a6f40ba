/** A state of the whole site that readers saw or see. */
export interface Release {
  /** Names the release: `20261123-063200-417` (UTC); ids sort as they were made. */
  readonly id: string
  /** ISO moment. */
  readonly made: string
  readonly isCurrent: boolean
}
