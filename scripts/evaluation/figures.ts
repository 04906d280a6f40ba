import type { Outcome } from './ask-engine.ts'
import { meanOf, medianOf, type Quality } from './metrics.ts'

/** Figures of one engine on one kind of question; null where there is nothing to tell. Shares from 0 to 1, medians else. */
export type Figures = { readonly [Name in keyof Quality]: number | null } & {
  readonly n: number
  /** First search of a visit, the index opened; then a later one. */
  readonly cpuMs: number | null
  readonly laterCpuMs: number | null
  readonly bytes: number | null
  readonly requests: number | null
  readonly laterBytes: number | null
  readonly laterRequests: number | null
  /** Share of questions that are answered alike as the first and as a later search of a visit. */
  readonly sameLater: number | null
}

function isAlike(outcome: Outcome, before: Outcome | undefined): boolean[] {
  const later = before?.later ?? null
  return later === null ? [] : [later.found.join() === outcome.found.join()]
}

/** Sums up the outcomes of one kind in the order they were asked; `holds` chooses those that count. */
export function toFigures(
  outcomes: readonly Outcome[],
  isLoaded: boolean,
  holds: (outcome: Outcome) => boolean,
): Figures {
  const counted = outcomes.filter(holds)
  const quality = (name: keyof Quality): number | null => meanOf(counted.map(({ quality }) => quality[name]))
  const first = counted.map((outcome) => outcome.first)
  const later = counted.flatMap((outcome) => outcome.later ?? [])
  const alike = outcomes.flatMap((outcome, at) => (holds(outcome) ? isAlike(outcome, outcomes[at - 1]) : []))
  const traffic = (values: readonly number[]): number | null => (isLoaded ? medianOf(values) : null)
  return {
    n: counted.length,
    'success@1': quality('success@1'),
    'MRR@10': quality('MRR@10'),
    'recall@10': quality('recall@10'),
    'nDCG@10': quality('nDCG@10'),
    empty: quality('empty'),
    cpuMs: medianOf(first.map(({ cpu }) => cpu)),
    laterCpuMs: medianOf(later.map(({ cpu }) => cpu)),
    bytes: traffic(first.map(({ bytes }) => bytes)),
    requests: traffic(first.map(({ requests }) => requests)),
    laterBytes: traffic(later.map(({ bytes }) => bytes)),
    laterRequests: traffic(later.map(({ requests }) => requests)),
    sameLater: meanOf(alike.map(Number)),
  }
}
