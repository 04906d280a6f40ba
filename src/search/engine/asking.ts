import { findBeginnings } from './beginnings.ts'
import { idfOf, manyWords, weighing } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { type Lookup, pairKey } from './lists.ts'
import { type Query, type Term, wordsOf } from '#src/search/query/query.ts'
import { type OtherWording, type Place, planFeatures, toPlaces } from './question.ts'
import { findRepairs, findSuspects } from './repairing.ts'
import type { Spoken } from './rereading.ts'
import { mostPairs, type Pair, tellingPairs } from './telling-pairs.ts'
import { weighArticles, type Weighed } from './weighing.ts'

/** One way to ask a question, and what it found. */
export interface Asked {
  readonly query: Query
  readonly places: readonly Place[]
  readonly weighed: Weighed
  /** Words that no article has, as far as was looked. */
  readonly unknown: number
  readonly telling: ReadonlyMap<string, number>
}

/** Pairs in so many articles tell enough to leave common words aside. */
const enough = 10

/** What of a question was left aside: common words, and pairs where there are too many. */
interface Aside {
  readonly words: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

/** Looks up words and pairs at once; of more pairs than are looked up those that tell most once the words are there. */
async function loadPairs(
  corpus: Corpus,
  lookup: Lookup,
  pairs: readonly Pair[],
  words: Promise<unknown>,
): Promise<readonly Pair[]> {
  const isMuch = pairs.length > mostPairs
  if (isMuch) await words
  const holding = (word: string): number => corpus.common.get(word) ?? lookup.loaded(word).holding
  const chosen = isMuch ? tellingPairs(pairs, holding) : pairs
  await Promise.all(chosen.map(([first, second]) => lookup.pair(first, second)))
  return chosen
}

/** Loads what places are weighed by; gives what was left aside. */
async function loadFeatures(corpus: Corpus, lookup: Lookup, places: readonly Place[]): Promise<Aside> {
  const features = planFeatures(places).flat(2)
  const words = new Set(features.filter(({ term }) => term !== null).map(({ key }) => key))
  const telling = [...words].filter((word) => !corpus.common.has(word))
  const pairs = features.flatMap(({ pair }) => (pair === null ? [] : [pair]))
  const loading = Promise.all(telling.map((word) => lookup.word(word)))
  const [found, chosen] = await Promise.all([loading, loadPairs(corpus, lookup, pairs, loading)])
  const beside = chosen.map(([first, second]) => lookup.loaded(pairKey(first, second)))
  const isEnough = found.some(({ holding }) => holding > 0) || beside.some(({ holding }) => holding >= enough)
  const kept = new Set(chosen)
  const left = new Set(pairs.filter((pair) => !kept.has(pair)).map((pair) => pairKey(...pair)))
  const skipped = [...words].filter((word) => corpus.common.has(word))
  if (isEnough) return { words: new Set(skipped), pairs: left }
  await Promise.all(skipped.map((word) => lookup.word(word)))
  return { words: new Set(), pairs: left }
}

function countsOf({ common }: Corpus, lookup: Lookup) {
  return ({ folded }: Term): number => Math.max(common.get(folded) ?? 0, lookup.loaded(folded).holding)
}

async function findAlternatives(
  corpus: Corpus,
  lookup: Lookup,
  query: Query,
  given: readonly OtherWording[],
  aside: Aside,
): Promise<OtherWording[]> {
  const words = wordsOf(query)
  const isGiven = (at: number): boolean => given.some(({ from, to }) => from <= at && at < to)
  const isOpen =
    !query.finished && !isGiven(words.length - 1) && !corpus.common.has(words.at(-1)?.folded ?? '')
  const { losses } = lookup
  const longer = isOpen ? await findBeginnings(lookup, words) : []
  const holding = countsOf(corpus, lookup)
  const suspects = findSuspects(
    corpus,
    words,
    (at) => (words[at] === undefined ? 0 : holding(words[at])),
    (at) => {
      const pair = pairKey(words[at]?.folded ?? '', words[at + 1]?.folded ?? '')
      // What was not looked up, or did not come, raises no suspicion.
      return aside.pairs.has(pair) || losses.has('pairs') ? 1 : lookup.loaded(pair).holding
    },
  ).filter((at) => !isGiven(at) && (at < words.length - 1 || longer.length === 0))
  // Nor is a word unknown whose list did not come.
  const repairs =
    suspects.length === 0 || losses.has('words')
      ? []
      : await findRepairs(corpus, lookup, words, suspects, query.unmarked)
  return [...longer, ...repairs]
}

function tellingOf(corpus: Corpus, lookup: Lookup, places: readonly Place[]): Map<string, number> {
  const holding = countsOf(corpus, lookup)
  const features = planFeatures(places).flat(2)
  return new Map(
    features.map(({ key, term }) => {
      const count = term === null ? lookup.loaded(key).holding : holding(term)
      return [key, term === null && count === 0 ? 0 : idfOf(count, corpus.articles)]
    }),
  )
}

/**
 * Asks a question of every article: with `given` other wordings, and unless it is `literal` with what its last word may
 * become and with what its mistyped words may stand for.
 */
export async function askQuestion(
  corpus: Corpus,
  lookup: Lookup,
  query: Query,
  given: readonly OtherWording[],
  literal: boolean,
): Promise<Asked> {
  const words = wordsOf(query)
  const typed = toPlaces(words, given)
  let aside = await loadFeatures(corpus, lookup, typed)
  const found = literal ? [] : await findAlternatives(corpus, lookup, query, given, aside)
  const places = found.length === 0 ? typed : toPlaces(words, [...given, ...found])
  if (found.length > 0) aside = await loadFeatures(corpus, lookup, places)
  const weighed = weighArticles(corpus, places, {
    loaded: lookup.loaded,
    unmarked: query.unmarked,
    skipped: aside.words,
    saturation: words.length < manyWords ? weighing.saturation : weighing.longSaturation,
  })
  const holding = countsOf(corpus, lookup)
  return {
    query,
    places,
    weighed,
    unknown: query.terms.filter((term) => holding(term) === 0).length,
    telling: tellingOf(corpus, lookup, places),
  }
}

/** Wordings by which an article says the places of a question. */
export function sayingOf({ places, weighed }: Asked, page: number): number[] {
  return places.map((_, at) => weighed.said[at]?.[page] ?? 0)
}

/** A question in the words of an article. */
export function speak({ places, telling, query }: Asked, saying: readonly number[]): Spoken {
  const words = places.flatMap(({ wordings }, at) => wordings[saying[at] ?? 0]?.words ?? [])
  return { words, telling, unmarked: query.unmarked, goesOn: /:\s*$/u.test(query.plain) }
}
