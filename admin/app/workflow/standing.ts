/** How readers stand to an article that is published: they see it, will see it, saw it, or do not see it at all. */
export type Standing = 'live' | 'due' | 'over' | 'hidden'

/** Values of an entry as its form holds them. */
type Values = Readonly<Record<string, unknown>>

function momentAt(values: Values, name: string): number {
  const value = values[name]
  return typeof value === 'string' ? new Date(value).getTime() : Number.NaN
}

/** What readers see of an entry with these values at a moment; what has no status (a section, a page) they see. */
export function standingOf(values: Values, now: Date): Standing {
  if (values['status'] !== undefined && values['status'] !== 'published') return 'hidden'
  // A date that is missing or malformed compares as neither.
  if (momentAt(values, 'published') > now.getTime()) return 'due'
  if (momentAt(values, 'expires') <= now.getTime()) return 'over'
  return 'live'
}
