/** One place of Decap's source that has to read otherwise, and why. */
export interface Patch {
  /** End of the module's path. */
  readonly module: string
  readonly reason: string
  readonly find: string
  readonly put: string
}
