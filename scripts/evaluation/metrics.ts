/** Answers that count: what a reader sees without turning the page. */
export const shown = 10

/** How good the answers to one question are, each from 0 to 1. */
export interface Quality {
  readonly 'success@1': number
  readonly 'MRR@10': number
  readonly 'recall@10': number
  readonly 'nDCG@10': number
  /** 1 where nothing was found at all. */
  readonly empty: number
}

function gain(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
}

/** Judges answers, best first; every right one is as right as the others. Expects at least one right answer. */
export function judge(found: readonly number[], right: ReadonlySet<number>): Quality {
  const hits = found
    .slice(0, shown)
    .map((answer, place) => ({ place, isRight: right.has(answer) }))
    .filter(({ isRight }) => isRight)
    .map(({ place }) => place)
  const [first] = hits
  const ideal = Array.from({ length: Math.min(shown, right.size) }, (_, place) => place)
  return {
    'success@1': Number(first === 0),
    'MRR@10': first === undefined ? 0 : 1 / (first + 1),
    'recall@10': hits.length / right.size,
    'nDCG@10': gain(hits) / gain(ideal),
    empty: Number(found.length === 0),
  }
}

/** The mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle, the upper of two; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}
