import { idfOf, type Scale, weighing } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { countHolding, type Lists, type Lookup } from './lists.ts'
import type { Feature } from './question.ts'

/** How telling a feature is: as it was typed and with any marks. */
interface Rarity {
  readonly folded: number
  readonly exact: number
  /** Share of its worth that only the marks that were typed earn. */
  readonly marks: number
}

/** What articles show, by their numbers. */
export interface Sums {
  readonly scores: Float32Array
  /** How much of the question their titles name. */
  readonly named: Float32Array
  /** How many parts of a wording, or places of a question, they hold. */
  readonly held: Uint8Array
}

/** Room for one feature at a time. */
interface Scratch {
  readonly weights: Float32Array
  readonly exact: Float32Array
  readonly titled: Uint8Array
  readonly touched: Uint32Array
}

/** Sums of nothing yet. */
export function newSums(size: number): Sums {
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

/** What was loaded for a question. */
export type Look = Pick<Lookup, 'loaded'> & {
  readonly unmarked: boolean
  readonly skipped: ReadonlySet<string>
  readonly scale: Scale
}

/** What features are weighed with. */
export interface Scales {
  readonly corpus: Corpus
  readonly look: Look
  readonly scratch: Scratch
}

/** Adds what every article shows of a feature; gives how much that is worth where it is all of it. */
export function addFeature(
  { corpus, look, scratch }: Scales,
  feature: Feature,
  isPart: boolean,
  sums: Sums,
): number {
  const lists = look.loaded(feature.key)
  const rarity = rarityOf(corpus, feature, lists, look.unmarked)
  const { weights, exact, titled, touched } = scratch
  const { saturation, pair } = look.scale
  const { lengthShare } = weighing
  const isWord = feature.term !== null
  const rate = (isWord ? 1 : pair) * (saturation + 1)
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

/** Makes ready to weigh features. */
export function newScales(corpus: Corpus, look: Look): Scales {
  const { size } = corpus
  const scratch = {
    weights: new Float32Array(size),
    exact: new Float32Array(size),
    titled: new Uint8Array(size),
    touched: new Uint32Array(size),
  }
  return { corpus, look, scratch }
}
