/** What tells two lists apart, entry by entry. */
export interface Difference<Entry> {
  readonly gone: ReadonlySet<Entry>
  readonly come: readonly Entry[]
}

/** Compares by identity: an entry whose file was not touched is the same object before and after. */
export function differenceOf<Entry>(before: readonly Entry[], after: readonly Entry[]): Difference<Entry> {
  const gone = new Set(before)
  return { come: after.filter((entry) => !gone.delete(entry)), gone }
}
