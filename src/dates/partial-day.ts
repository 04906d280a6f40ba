import { isCalendarDay, toIsoDay } from './calendar-day.ts'

/** A day whose year the text may leave out, as in "27/6". */
export interface PartialDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** The day in the year it names, or in the year given; `null` where neither is known or the day is none. */
export function toIso(partial: PartialDay, year: number | null = null): string | null {
  const full = partial.year ?? year
  return full === null ? null : toIsoDay({ ...partial, year: full })
}

/** Whether some year has this day; 29/2 passes without a year, 31/4 never does. */
export function isPartialDay({ year, month, day }: PartialDay): boolean {
  return month >= 1 && isCalendarDay({ year: year ?? 2000, month, day })
}
