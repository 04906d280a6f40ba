/** How telling what so many of all articles hold is: inverse document frequency, above 0. */
export function idfOf(holding: number, articles: number): number {
  return Math.log((articles - holding + 0.5) / (holding + 0.5) + 1)
}

/** A question of so many words is a sentence. */
export const manyWords = 12

/**
 * What weighs how much. Each value was tried alone on the half `tune` of known items (5,000 articles) and of human
 * questions, what it moved is said beside it.
 */
export const weighing = {
  /** When more of the same word adds little: with 2 three pairs of the text lose 2 points, with 0.8 they gain 2. */
  saturation: 0.8,
  /** The same in a question of many words, most of which say what it is about: 0.8 costs them two points. */
  longSaturation: 1.2,
  /** How much long articles lose: 0.5 costs human questions half a point and gains nothing. */
  lengthShare: 0.75,
  /** A pair of neighbours beside a word as rare: 2 gains pairs of the text 3 points, but costs questions 2. */
  pair: 1,
  /** How much of a word's worth its marks are, where marks were typed: from 0.3 to 0.7 nothing moves. */
  marks: 0.5,
  /** A title that names all that was asked for: with 1 titles of one word of the question push pairs of the text down. */
  title: 0.2,
} as const
