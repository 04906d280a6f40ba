/** How telling what so many of all articles hold is: inverse document frequency, above 0. */
export function idfOf(holding: number, articles: number): number {
  return Math.log((articles - holding + 0.5) / (holding + 0.5) + 1)
}

/** What weighs how much; every value was measured on the half `tune` (docs/measurements.md). */
export const weighing = {
  /** When more of the same word adds little, and how much long articles lose. */
  saturation: 0.8,
  lengthShare: 0.75,
  /** A pair of neighbours beside a word as rare. */
  pair: 1,
  /** How much of a word's worth its marks are, where marks were typed. */
  marks: 0.5,
  /** A title that names all that was asked for. */
  title: 0.2,
} as const
