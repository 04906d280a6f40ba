import { idfOf, weighing } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { countHolding, type Lists, type Lookup } from './lists.ts'
import { type Feature, type Place, planFeatures } from './question.ts'

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

/** How telling a feature is: as it was typed and with any marks. */
interface Rarity {
  readonly folded: number
  readonly exact: number
  /** Share of its worth that only the marks that were typed earn. */
  readonly marks: number
}

interface Sums {
  readonly scores: Float32Array
  readonly named: Float32Array
  readonly held: Uint8Array
}

interface Scratch {
  readonly weights: Float32Array
  readonly exact: Float32Array
  readonly titled: Uint8Array
  readonly touched: Uint32Array
}

function newSums(size: number): Sums {
  return {
    scores: new Float32Array(size),
    named: new Float32Array(size),
    held: new Uint8Array(size),
  }
}

function rarityOf(corpus: Corpus, { term }: Feature, { all, holding }: Lists, unmarked: boolean): Rarity {
  const folded = idfOf(holding, corpus.articles)
  if (term === null || unmarked) return { folded, exact: 0, marks: 0 }
  const exact = countHolding(
    corpus,
    all.filter(({ word }) => word === term.word),
  )
  // A spelling no article has says nothing about any of them.
  return exact === 0
    ? { folded, exact: 0, marks: 0 }
    : { folded, exact: idfOf(exact, corpus.articles), marks: weighing.marks }
}

function worthOf({ folded, exact, marks }: Rarity): number {
  return folded * (1 - marks) + exact * marks
}

/** Adds up the lists of a feature article by article; gives how many articles were touched. */
function gather({ counted }: Corpus, { all }: Lists, word: string | null, scratch: Scratch): number {
  const { weights, exact, titled, touched } = scratch
  let count = 0
  for (const list of all) {
    const isExact = word === null || list.word === word
    for (let at = 0; at < list.pages.length; at += 1) {
      const page = list.base + (list.pages[at] ?? 0)
      if (counted[page] !== 1) continue
      if (weights[page] === 0) touched[count++] = page
      const weight = list.weights[at] ?? 1
      weights[page] = (weights[page] ?? 0) + weight
      if (isExact) exact[page] = (exact[page] ?? 0) + weight
      if (list.titled[at] === 1) titled[page] = isExact ? 2 : Math.max(1, titled[page] ?? 0)
    }
  }
  return count
}

type Look = Pick<Lookup, 'loaded'> & { readonly unmarked: boolean; readonly skipped: ReadonlySet<string> }

/** What features are weighed with. */
interface Scales {
  readonly corpus: Corpus
  readonly look: Look
  readonly scratch: Scratch
}

/** Adds what every article shows of a feature; gives how much that is worth where it is all of it. */
function addFeature(
  { corpus, look, scratch }: Scales,
  feature: Feature,
  isPart: boolean,
  sums: Sums,
): number {
  const lists = look.loaded(feature.key)
  const rarity = rarityOf(corpus, feature, lists, look.unmarked)
  const { weights, exact, titled, touched } = scratch
  const { saturation, lengthShare } = weighing
  const isWord = feature.term !== null
  const rate = (isWord ? 1 : weighing.pair) * (saturation + 1)
  const [folded, marked] = [rate * rarity.folded * (1 - rarity.marks), rate * rarity.exact * rarity.marks]
  const named = isWord ? worthOf(rarity) : 0
  const word = feature.term !== null && rarity.marks > 0 ? feature.term.word : null
  const count = gather(corpus, lists, word, scratch)
  for (let at = 0; at < count; at += 1) {
    const page = touched[at] ?? 0
    const norm = saturation * (1 - lengthShare + lengthShare * (corpus.lengths[page] ?? 1))
    const [all, own] = [weights[page] ?? 0, exact[page] ?? 0]
    sums.scores[page] =
      (sums.scores[page] ?? 0) + (folded * all) / (all + norm) + (marked * own) / (own + norm)
    if (isPart) sums.held[page] = (sums.held[page] ?? 0) + 1
    if (titled[page] !== 0)
      sums.named[page] = (sums.named[page] ?? 0) + named * (titled[page] === 2 ? 1 : 1 - rarity.marks)
    weights[page] = exact[page] = titled[page] = 0
  }
  return worthOf(rarity)
}

interface Said extends Sums {
  /** Worth of all its words, and of words and pairs. */
  readonly asked: number
  readonly worth: number
  /** How much of it an article needs to hold to say it. */
  readonly whole: number
  /** Whether any article has each part of it. */
  readonly isKnown: boolean
}

/** What an article has to hold to say a wording: its words, and their pairs where it is none that was typed. */
function partsOf(features: readonly Feature[], isTyped: boolean): Set<Feature> {
  const inner = features.filter(({ isInner }) => isInner)
  const words = inner.filter(({ term }) => term !== null)
  return new Set(isTyped && words.length > 0 ? words : inner)
}

function sayWording(scales: Scales, all: readonly Feature[], isTyped: boolean, sums: Sums): Said {
  const { look } = scales
  const features = all.filter(({ term, key }) => term === null || !look.skipped.has(key))
  const parts = partsOf(features, isTyped)
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

interface Merged {
  readonly asked: number
  readonly isRequired: boolean
  readonly chosen: Uint8Array
}

function mergeWordings(corpus: Corpus, place: Place, said: readonly Said[], sums: Sums): Merged {
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
  const scratch: Scratch = {
    weights: new Float32Array(size),
    exact: new Float32Array(size),
    titled: new Uint8Array(size),
    touched: new Uint32Array(size),
  }
  const scales = { corpus, look, scratch }
  let [asked, required] = [0, 0]
  const said = planFeatures(places).map((wordings, at): Uint8Array | null => {
    const place = places[at]
    const [only] = wordings
    if (place === undefined || only === undefined) return null
    if (wordings.length === 1) {
      const own = sayWording(scales, only, true, sums)
      asked += own.asked
      const isSkipped = only.every(({ term, key }) => term === null || look.skipped.has(key))
      if (!isSkipped) required += 1
      return null
    }
    const all = wordings.map((features, one) =>
      sayWording(scales, features, place.wordings[one]?.kind === 'typed', newSums(size)),
    )
    const merged = mergeWordings(corpus, place, all, sums)
    asked += merged.asked
    if (merged.isRequired) required += 1
    return merged.chosen
  })
  addTitles(corpus, sums, asked)
  return { scores: sums.scores, held: sums.held, required, said }
}
