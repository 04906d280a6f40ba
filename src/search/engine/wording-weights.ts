import { idfOf } from './bm25.ts'
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
  /** Whether any article has each of its words and pairs: "lần 8" is said "lần thứ 8" only. */
  readonly isUsual: boolean
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
  let [isKnown, isUsual] = [true, true]
  for (const feature of features) {
    const isPart = parts.has(feature)
    if (look.loaded(feature.key).holding === 0) {
      if (isPart) isKnown = false
      if (feature.isInner) isUsual = false
      continue
    }
    const added = addFeature(scales, feature, isPart, sums)
    worth += added
    if (feature.term !== null) asked += added
  }
  return { ...sums, asked, worth, whole: parts.size, isKnown, isUsual }
}

// One meaning counts alike in whatever words: a name written out has more of them than its abbreviation. What repairs
// a word stands for what was meant, so that the mistake counts no more than it; so does what articles say instead.
function worthOfPlace(place: Place, said: readonly Said[]): Said | undefined {
  const known = said.filter(({ worth }) => worth > 0)
  const repairs = known.filter((one) => place.wordings[said.indexOf(one)]?.kind === 'repair')
  return repairs[0] ?? known.find(({ isUsual }) => isUsual) ?? known[0]
}

/** Articles that say a place in any wording. */
function countSaying({ size }: Corpus, said: readonly Said[]): number {
  const whole = said.filter(({ isKnown, worth }) => isKnown && worth > 0)
  let count = 0
  for (let page = 0; page < size; page += 1)
    if (whole.some((one) => (one.held[page] ?? 0) >= one.whole)) count += 1
  return count
}

/** A rare abbreviation of what many articles write out tells no more than what they write. */
function shareOfWorth(corpus: Corpus, place: Place, said: readonly Said[], meant: Said): number {
  const isShort = meant.whole === 1 && meant.asked > 0
  if (!isShort || !place.wordings.some(({ kind }) => kind === 'abbreviation')) return 1
  return Math.min(1, idfOf(countSaying(corpus, said), corpus.articles) / meant.asked)
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
  const share = meant === undefined ? 1 : shareOfWorth(corpus, place, said, meant)
  for (const [at, one] of said.entries()) {
    if (meant === undefined || one.worth === 0) continue
    const { weight = 1, kind } = place.wordings[at] ?? {}
    const full = share * weight * (kind === 'repair' ? 1 : meant.worth / one.worth)
    const whole = one.isUsual || one === meant || !meant.isUsual ? full : full * partShare
    const part = kind === 'typed' ? whole : whole * partShare
    const scaleNamed = share * weight * (one.asked === 0 ? 0 : meant.asked / one.asked)
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
