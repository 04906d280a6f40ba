import type { SourcePlace } from '#src/site/content-source.ts'

/** What a release was made from: whoever has the same can go on from it and need not publish everything. */
export interface Origin {
  /** Names the pages' program and the project's own public files. */
  readonly program: string
  /** The commit of the content. */
  readonly commit: string
  /** The moment that counted as now, ISO +07:00. */
  readonly now: string
  /** Addresses of pages that could not be rendered and are to be tried again. */
  readonly owed: readonly string[]
}

/** What is known of a release whose content lies in a folder that anybody may change meanwhile: nothing. */
export function originText(place: SourcePlace, rest: Omit<Origin, 'commit'>): string | null {
  return place.kind === 'git' ? JSON.stringify({ ...rest, commit: place.branch } satisfies Origin) : null
}

/** Reads what `originText` wrote; `null` for what another program wrote, or nobody. */
export function readOrigin(text: string | null, program: string): Origin | null {
  if (text === null) return null
  try {
    const origin = JSON.parse(text) as Partial<Origin>
    const { commit, now, owed } = origin
    const isWhole = commit !== undefined && now !== undefined && Array.isArray(owed)
    return isWhole && origin.program === program ? (origin as Origin) : null
  } catch {
    return null
  }
}
