/** An article that comes or goes by itself. */
export interface Due {
  readonly title: string
  readonly slug: string
  /** Day or moment as the file holds it, in Vietnam's time. */
  readonly moment: string
  /** Whether the change stands in a draft only: nothing will happen until that is published. */
  readonly isDraft: boolean
}

// A day without a time begins at midnight in Vietnam.
function timeOf(moment: string): number {
  return new Date(moment.includes('T') ? moment : `${moment}T00:00+07:00`).getTime()
}

/** The articles whose moment is still to come, the next one first. */
export function dueEntries(entries: readonly Due[], now: Date): readonly Due[] {
  return entries
    .filter(({ moment }) => timeOf(moment) > now.getTime())
    .toSorted((one, other) => timeOf(one.moment) - timeOf(other.moment))
}
