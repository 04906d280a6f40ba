/** How telling what so many of all articles hold is: inverse document frequency, above 0. */
export function idfOf(holding: number, articles: number): number {
  return Math.log((articles - holding + 0.5) / (holding + 0.5) + 1)
}

/**
 * What weighs how much. Each value was tried alone on the half `tune` of known items (5,000 articles) and of human
 * questions, what it moved is said beside it.
 */
export const weighing = {
  /** How much long articles lose: 0.5 costs human questions half a point and gains nothing. */
  lengthShare: 0.75,
  /** How much of a word's worth its marks are, where marks were typed: from 0.3 to 0.7 nothing moves. */
  marks: 0.5,
  /** A title that names all that was asked for: with 1 titles of one word of the question push pairs of the text down. */
  title: 0.2,
} as const

/** What weighs how much by how many words a question has. */
export interface Scale {
  /** When more of the same word adds little. */
  readonly saturation: number
  /** A pair of neighbours beside a word as rare. */
  readonly pair: number
}

/** A question of fewer words is a name or a few words of a text, one of fewer than the other number a sentence. */
const [sentence, paragraph] = [12, 24]

/** How a question of so many words is weighed. */
export function scaleOf(words: number): Scale {
  // With 2 three pairs of the text lose 2 points, with 0.8 they gain 2; pairs at 2 gain them 3, but cost questions 2.
  if (words < sentence) return { saturation: 0.8, pair: 1 }
  // Most of its words say what it is about: 0.8 costs two points.
  if (words < paragraph) return { saturation: 1.2, pair: 1 }
  // All of it is about one thing: with 1.2 and 1 sentences that no text says so lose a point of nDCG@10.
  return { saturation: 2, pair: 1.5 }
}
