import { findBeginnings } from './beginnings.ts'
import { idfOf, scaleOf } from './bm25.ts'
import { type Corpus, mostTelling } from './corpus.ts'
import type { Desk } from './desk.ts'
import { type Pair, pairKey } from './lists.ts'
import { type Query, type Term, wordsOf } from '#src/search/query/query.ts'
import { type OtherWording, type Place, planFeatures, toPlaces } from './question.ts'
import { findRepairs } from './repairing.ts'
import type { Spoken } from './rereading.ts'
import { findSuspects } from './suspects.ts'
import { tellingPairs } from './telling-pairs.ts'
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

/** A word that was not looked up and is told of nowhere is held by some such share of the articles. */
const usualShare = 1 / 100

/** What of a question was left aside: common words, and what was not afforded. */
interface Aside {
  readonly words: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

function without(keys: ReadonlySet<string>, away: Iterable<string>): Set<string> {
  const left = new Set(keys)
  for (const key of away) left.delete(key)
  return left
}

// Long ones are rare: names, words of other languages.
function byRarity({ common }: Corpus, words: Iterable<string>): string[] {
  return [...words].toSorted((a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0) || b.length - a.length)
}

/** How many articles hold a word, as far as is known. */
function countsOf({ corpus: { common }, lookup }: Desk) {
  return (word: string): number => lookup.loaded(word).holding || (common.get(word) ?? 0)
}

// All that is known of a word that is told of and not loaded is that it says no more than this.
function tellingCountsOf(desk: Desk) {
  const counts = countsOf(desk)
  const most = mostTelling(desk.corpus)
  return (word: string): number => Math.min(counts(word), most)
}

/** Looks up words and pairs at once; of more pairs than are afforded those that tell most once the words are there. */
async function loadPairs(
  desk: Desk,
  pairs: readonly Pair[],
  words: ReadonlySet<string>,
  loading: Promise<unknown>,
): Promise<readonly Pair[]> {
  const { corpus, lookup, budget } = desk
  const isMuch = pairs.length > budget.left
  if (isMuch) await loading
  const holding = tellingCountsOf(desk)
  const isUnknown = (word: string): boolean => !words.has(word) && holding(word) === 0
  const shareOf = (word: string): number => (isUnknown(word) ? usualShare : holding(word) / corpus.articles)
  const chosen = budget.pairs(isMuch ? tellingPairs(pairs, shareOf) : pairs)
  await Promise.all(chosen.map(([first, second]) => lookup.pair(first, second)))
  return chosen
}

/** Loads what places are weighed by, as far as it is afforded; gives what was left aside. */
async function loadFeatures(desk: Desk, places: readonly Place[]): Promise<Aside> {
  const { corpus, lookup, budget } = desk
  const features = planFeatures(places).flat(2)
  const words = new Set(features.filter(({ term }) => term !== null).map(({ key }) => key))
  const most = mostTelling(corpus)
  const told = [...words].filter((word) => (corpus.common.get(word) ?? 0) > most)
  const pairs = [
    ...new Map(features.flatMap(({ key, pair }) => (pair === null ? [] : [[key, pair]]))).values(),
  ]
  const looked = budget.words(byRarity(corpus, without(words, told)), pairs.length)
  const loading = Promise.all(looked.map((word) => lookup.word(word)))
  const [found, chosen] = await Promise.all([loading, loadPairs(desk, pairs, new Set(looked), loading)])
  const kept = chosen.map((pair) => pairKey(...pair))
  const isEnough =
    found.some(({ holding }) => holding > 0 && holding <= most) ||
    kept.some((key) => lookup.loaded(key).holding >= enough)
  const late = isEnough ? [] : budget.words(byRarity(corpus, told))
  await Promise.all(late.map((word) => lookup.word(word)))
  const weighed = [...looked, ...late].filter((word) => !isEnough || lookup.loaded(word).holding <= most)
  return {
    words: without(words, weighed),
    pairs: without(new Set(pairs.map((pair) => pairKey(...pair))), kept),
  }
}

async function findAlternatives(
  desk: Desk,
  query: Query,
  given: readonly OtherWording[],
  aside: Aside,
): Promise<OtherWording[]> {
  const { corpus, lookup } = desk
  const words = wordsOf(query)
  const isGiven = (at: number): boolean => given.some(({ from, to }) => from <= at && at < to)
  const last = words.at(-1)?.folded ?? ''
  const holding = countsOf(desk)
  const isTold = holding(last) > mostTelling(corpus) || aside.words.has(last)
  const isOpen = !query.finished && !isGiven(words.length - 1) && !isTold
  const longer = isOpen ? await findBeginnings(desk, words) : []
  // What was not looked up raises no suspicion.
  const held = ({ folded }: Term): number => (aside.words.has(folded) ? corpus.articles : holding(folded))
  const suspects = findSuspects(
    corpus,
    words,
    (at) => (words[at] === undefined ? 0 : held(words[at])),
    (at) => {
      const pair = pairKey(words[at]?.folded ?? '', words[at + 1]?.folded ?? '')
      return aside.pairs.has(pair) ? 1 : lookup.loaded(pair).holding
    },
  ).filter((at) => !isGiven(at) && (at < words.length - 1 || longer.length === 0))
  const repairs = suspects.length === 0 ? [] : await findRepairs(desk, words, suspects, query.unmarked)
  return [...longer, ...repairs]
}

function tellingOf(desk: Desk, places: readonly Place[]): Map<string, number> {
  const { corpus, lookup } = desk
  const holding = tellingCountsOf(desk)
  const features = planFeatures(places).flat(2)
  return new Map(
    features.map(({ key, term }) => {
      const count = term === null ? lookup.loaded(key).holding : holding(key)
      return [key, term === null && count === 0 ? 0 : idfOf(count, corpus.articles)]
    }),
  )
}

/**
 * Asks a question of every article: with `given` other wordings, and unless it is `literal` with what its last word may
 * become and with what its mistyped words may stand for.
 */
export async function askQuestion(
  desk: Desk,
  query: Query,
  given: readonly OtherWording[],
  literal: boolean,
): Promise<Asked> {
  const { corpus, lookup } = desk
  const words = wordsOf(query)
  const typed = toPlaces(words, given)
  let aside = await loadFeatures(desk, typed)
  const found = literal ? [] : await findAlternatives(desk, query, given, aside)
  const places = found.length === 0 ? typed : toPlaces(words, [...given, ...found])
  if (found.length > 0) aside = await loadFeatures(desk, places)
  const weighed = weighArticles(corpus, places, {
    loaded: lookup.loaded,
    unmarked: query.unmarked,
    skipped: aside.words,
    scale: scaleOf(words.length),
  })
  const holding = countsOf(desk)
  const isUnknown = ({ folded }: Term): boolean => !aside.words.has(folded) && holding(folded) === 0
  return {
    query,
    places,
    weighed,
    unknown: query.terms.filter(isUnknown).length,
    telling: tellingOf(desk, places),
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
