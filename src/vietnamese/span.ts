/** A stretch of a text: `raw` stands in it from character `start` up to, not including, `end`. */
export interface Span {
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** The span of a text between two offsets, without the spaces at its edges. */
export function spanBetween(text: string, from: number, to: number): Span {
  const cut = text.slice(from, to)
  const start = from + cut.length - cut.trimStart().length
  const end = start + cut.trim().length
  return { raw: text.slice(start, end), start, end }
}

/** Whether two spans of the same text share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** The spans that stay when, of any two that overlap, the longer one wins; in the order of the text. */
export function withoutOverlaps<Item extends Span>(spans: readonly Item[]): Item[] {
  const kept: Item[] = []
  const longestFirst = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const span of longestFirst) if (!kept.some((other) => overlaps(span, other))) kept.push(span)
  return kept.sort((a, b) => a.start - b.start)
}
