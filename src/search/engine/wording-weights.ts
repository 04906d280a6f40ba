import type { Corpus } from './corpus.ts'
import { addFeature, type Scales, type Sums } from './feature-weights.ts'
import type { Feature, Place } from './question.ts'

/** What articles show of one wording. */
export interface Said extends Sums {
  /** Worth of all its words, and of words and pairs. */
  readonly asked: number
  readonly worth: number
  /** How much of it an article needs to hold to say it. */
  readonly whole: number
  /** Whether any article has each part of it. */
  readonly isKnown: boolean
}

/** How a wording is held: `typed` by its words, `other` by its pairs as well, `beside` by whatever is looked up. */
type Holding = 'typed' | 'other' | 'beside'

/** What an article has to hold to say a wording. */
function partsOf(features: readonly Feature[], by: Holding): Set<Feature> {
  if (by === 'beside') return new Set(features)
  const inner = features.filter(({ isInner }) => isInner)
  const words = inner.filter(({ term }) => term !== null)
  return new Set(by === 'typed' && words.length > 0 ? words : inner)
}

/** Weighs what every article shows of a wording, into sums. */
export function sayWording(scales: Scales, all: readonly Feature[], by: Holding, sums: Sums): Said {
  const { look } = scales
  const features = all.filter(({ term, key }) => term === null || !look.skipped.has(key))
  const parts = partsOf(features, by)
  let [asked, worth] = [0, 0]
  let isKnown = true
  for (const feature of features) {
    const isPart = parts.has(feature)
    if (look.loaded(feature.key).holding === 0) {
      if (isPart) isKnown = false
      continue
    }
    const added = addFeature(scales, feature, isPart, sums)
    worth += added
    if (feature.term !== null) asked += added
  }
  return { ...sums, asked, worth, whole: parts.size, isKnown }
}

// One meaning counts alike in whatever words: a name written out has more of them than its abbreviation. What repairs
// a word stands for what was meant, so that the mistake counts no more than it.
function worthOfPlace(place: Place, said: readonly Said[]): Said | undefined {
  const known = (kind: boolean): Said | undefined =>
    said.find(({ worth }, at) => worth > 0 && (place.wordings[at]?.kind === 'repair') === kind)
  return known(true) ?? known(false)
}

/** What another wording counts in an article that holds only some of its words or not side by side. */
const partShare = 0.2

/** What articles show of a place, in whichever wording they say it best. */
interface Merged {
  readonly asked: number
  readonly isRequired: boolean
  readonly chosen: Uint8Array
}

/** Adds to the sums what every article shows of a place in the wording it says best. */
export function mergeWordings(corpus: Corpus, place: Place, said: readonly Said[], sums: Sums): Merged {
  const chosen = new Uint8Array(corpus.size)
  const best = new Float32Array(corpus.size)
  const named = new Float32Array(corpus.size)
  const held = new Uint8Array(corpus.size)
  const meant = worthOfPlace(place, said)
  for (const [at, one] of said.entries()) {
    if (meant === undefined || one.worth === 0) continue
    const { weight = 1, kind } = place.wordings[at] ?? {}
    const whole = weight * (kind === 'repair' ? 1 : meant.worth / one.worth)
    const part = kind === 'typed' ? whole : whole * partShare
    const scaleNamed = weight * (one.asked === 0 ? 0 : meant.asked / one.asked)
    for (let page = 0; page < corpus.size; page += 1) {
      if (one.scores[page] === 0) continue
      const isSaid = one.isKnown && (one.held[page] ?? 0) >= one.whole
      if (isSaid) held[page] = 1
      const score = (one.scores[page] ?? 0) * (isSaid ? whole : part)
      named[page] = Math.max(named[page] ?? 0, (one.named[page] ?? 0) * scaleNamed)
      if (score <= (best[page] ?? 0)) continue
      best[page] = score
      chosen[page] = at
    }
  }
  for (let page = 0; page < corpus.size; page += 1) {
    sums.scores[page] = (sums.scores[page] ?? 0) + (best[page] ?? 0)
    sums.named[page] = (sums.named[page] ?? 0) + (named[page] ?? 0)
    sums.held[page] = (sums.held[page] ?? 0) + (held[page] ?? 0)
  }
  const isRequired = said.some(({ isKnown, worth }) => isKnown && worth > 0) || meant === undefined
  return { asked: meant?.asked ?? 0, isRequired, chosen }
}
