import type { Article } from '#src/schema/article.ts'
import type { FoundProvince } from '#src/bodies/find-province.ts'
import type { DayPart } from '#src/dates/find-dates.ts'

/** Day of the event, with how its year is known: stated, from the publication day, or from other words of the text. */
export interface FoundEvent {
  readonly iso: string
  /** Last day, where there are several. */
  readonly end?: string
  readonly raw: string
  readonly part: DayPart | null
  readonly yearFrom: string
}

/** A document the text cites. */
interface FoundDocument {
  readonly raw: string
  readonly type: string
  readonly number: string
  readonly date: string | null
  readonly issuer: string | null
  readonly scope: string | null
}

/** A congress the text speaks of; `mentions` where it does so several times in the same words. */
interface FoundCongress {
  readonly raw: string
  readonly level: string
  readonly n: number
  readonly term: string | null
  readonly mentions?: number
}

/** A person with the office the text gives. */
interface FoundPerson {
  readonly name: string
  readonly office: string | null
  readonly mentions: number
}

/** A key figure: its value in units, whether the text says about, and the day it holds for. */
interface FoundFigure {
  readonly raw: string
  readonly value: number
  readonly unit: string
  readonly approx?: string
  readonly asOf?: string
}

/** Where a value was read, counted as `listParagraphs` does; `null` where the article does not keep the line. */
export interface Evidence {
  readonly field: string
  readonly text: string
  readonly paragraph: number | null
  readonly start: number | null
  readonly end: number | null
  readonly how: NonNullable<Article['provenance']>['values'][number]['how']
}

/** What the finders of the domain read in one article, and where. */
export interface Findings {
  readonly kind: Article['kind']
  readonly event: FoundEvent | null
  readonly anniversary: { readonly from: string; readonly to: string; readonly raw: string } | null
  readonly period: { readonly reviews: string | null; readonly plans: string | null } | null
  readonly org: { readonly raw: string; readonly short: string | null } | null
  readonly province: Pick<FoundProvince, 'value' | 'how' | 'evidence'>
  readonly session: { readonly n: number; readonly raw: string; readonly crossCheck?: string } | null
  readonly khoa: number | null
  readonly term: string | null
  readonly documents: readonly FoundDocument[]
  readonly congresses: readonly FoundCongress[]
  readonly persons: readonly FoundPerson[]
  readonly figures: readonly FoundFigure[]
  readonly evidence: readonly Evidence[]
}
