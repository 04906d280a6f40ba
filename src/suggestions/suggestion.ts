/** What a suggestion can be, in the order in which groups of equal worth are shown. */
export const suggestionKinds = ['body', 'section', 'session', 'document', 'person', 'article'] as const

/** One of them. */
export type SuggestionKind = (typeof suggestionKinds)[number]

/** One thing that can be opened from the quick search. */
export interface Suggestion {
  readonly kind: SuggestionKind
  /** The name or title, as it is shown. */
  readonly text: string
  /** What tells it from others of the same name: day and body of an article, office of a person; '' for nothing. */
  readonly note: string
  /** Address on this site, from the root. */
  readonly href: string
}

/** A suggestion with its place among others: within a file the best come first. */
export interface RankedSuggestion extends Suggestion {
  /** Greater is better: of articles the day, of names how many articles hold them, to the power of two. */
  readonly rank: number
}
