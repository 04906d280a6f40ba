import { weighing } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { type Look, newScales, newSums, type Sums } from './feature-weights.ts'
import { type Feature, type Place, planFeatures } from './question.ts'
import { mergeWordings, sayWording } from './wording-weights.ts'

/** What every article is worth for a question. */
export interface Weighed {
  /** 0 where an article holds nothing of it. */
  readonly scores: Float32Array
  /** How many places of the question each article holds. */
  readonly held: Uint8Array
  /** How many places there are that an article can hold; those of words that were not looked up do not count. */
  readonly required: number
  /** For each place which of its wordings each article says best; null where there is one only. */
  readonly said: readonly (Uint8Array | null)[]
}

function addTitles({ size }: Corpus, { scores, named }: Sums, asked: number): void {
  if (asked === 0) return
  for (let page = 0; page < size; page += 1) {
    const own = named[page] ?? 0
    // Squared: a title that names only part of a question says little.
    if (own > 0) scores[page] = (scores[page] ?? 0) + weighing.title * own * (own / asked) ** 2
  }
}

/** Weighs every article by words and pairs, of which those that count were loaded before. */
export function weighArticles(corpus: Corpus, places: readonly Place[], look: Look): Weighed {
  const { size } = corpus
  const sums = newSums(size)
  const scales = newScales(corpus, look)
  let [asked, required] = [0, 0]
  const planned = planFeatures(places)
  const isSkipped = ({ term, key }: Feature): boolean => term === null || look.skipped.has(key)
  // Words that are all too common to be looked up are held where they stand beside each other.
  const by = planned.flat(2).every(isSkipped) ? 'beside' : 'typed'
  const said = planned.map((wordings, at): Uint8Array | null => {
    const place = places[at]
    const [only] = wordings
    if (place === undefined || only === undefined) return null
    if (wordings.length === 1) {
      const own = sayWording(scales, only, by, sums)
      asked += own.asked
      if (by === 'beside' ? own.worth > 0 : !only.every(isSkipped)) required += 1
      return null
    }
    const all = wordings.map((features, one) =>
      sayWording(scales, features, place.wordings[one]?.kind === 'typed' ? 'typed' : 'other', newSums(size)),
    )
    const merged = mergeWordings(corpus, place, all, sums)
    asked += merged.asked
    if (merged.isRequired) required += 1
    return merged.chosen
  })
  addTitles(corpus, sums, asked)
  return { scores: sums.scores, held: sums.held, required, said }
}
