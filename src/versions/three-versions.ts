/** One thing in three versions: where two people started from, and what each made of it. */
export interface ThreeVersions<Thing> {
  readonly base: Thing
  readonly mine: Thing
  readonly theirs: Thing
}
