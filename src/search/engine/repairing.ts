import { isAsking } from '#src/search/query/asking-words.ts'
import type { Corpus } from './corpus.ts'
import { distanceOf, editsOf, slipperinessOf, slipsOf } from './edits.ts'
import { price } from './budget.ts'
import type { Desk } from './desk.ts'
import type { Lookup } from './lists.ts'
import type { Term } from '#src/search/query/query.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import { isSyllable } from '#src/vietnamese/syllable.ts'
import type { OtherWording } from './question.ts'

/** How far a repair is trusted, by how many slips it mends. */
const trust = [1, 0.95, 0.8] as const

/** Candidates for a word that are looked at beside its neighbours, and how many of them are asked. */
const mostCandidates = 4
const mostRepairs = 3

/** A question with more words that may be mistyped is in another language: looking all up would load half the index. */
const mostSuspects = 4

/**
 * How often a word stands beside its neighbour, of the articles that hold the rarer of both, before it is taken for what was
 * meant by a word that may well be right: one that articles have, less so where it is no syllable, or that is a syllable at
 * least. Chance puts any two common words side by side somewhere: without this, one of twelve questions in plain words and
 * six of ten letters of citizens had a right word mended.
 */
const boundShare = { known: 0.15, foreign: 0.05, syllable: 0.02, none: 0 } as const

/** What so few of all articles have may be mistyped in them, too. */
const slipShare = 1 / 2500

/** A question of so few words may hang on the one that no article has, be it a syllable. */
const fewWords = 4

/** A word in fewer articles than this share of all may be a mistake when its neighbours never stand beside it. */
const rareShare = 0.03

type Vocabulary = ReadonlyMap<string, number>

/**
 * Words of a question that may be mistyped, unknown ones first: no article has them, or hardly any and never beside these
 * neighbours.
 */
export function findSuspects(
  { articles }: Corpus,
  words: readonly Term[],
  holding: (word: number) => number,
  beside: (word: number) => number,
): number[] {
  const isRare = (at: number): boolean =>
    words.length > 1 && holding(at) < articles * rareShare && beside(at) + beside(at - 1) === 0
  // One letter is as near to any other: what was meant by it cannot be known.
  const isTold = ({ folded }: Term): boolean => folded.length > 1 && !isAsking(folded)
  return [...words.entries()]
    .flatMap(([at, word]) => (isTold(word) && (holding(at) === 0 || isRare(at)) ? [at] : []))
    .toSorted((a, b) => holding(a) - holding(b))
    .slice(0, mostSuspects)
}

interface Candidate {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly slips: number
  /** Articles that hold the rarest of its words. */
  readonly holding: number
}

function spellingsWithin(word: string, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of [...slipsOf(word), ...editsOf(word)]) if (vocabulary.has(one)) found.set(one, 1)
  return found
}

/** Words two slips away; only of words that are long enough to be still known by the rest. */
function spellingsAround(word: string, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>()
  if (word.length < 4) return found
  for (const one of vocabulary.keys()) {
    if (Math.abs(one.length - word.length) <= 2 && distanceOf(word, one, 2) === 2) found.set(one, 2)
  }
  return found
}

function splitsOf(word: string, vocabulary: Vocabulary): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at): [string, string] => [
    word.slice(0, at + 1),
    word.slice(at + 1),
  ]).filter((parts) => parts.every((part) => part.length > 1 && vocabulary.has(part)))
}

function candidatesFor(
  words: readonly Term[],
  at: number,
  vocabulary: Vocabulary,
  isFar: boolean,
): Candidate[] {
  const word = words[at]?.folded ?? ''
  const count = (parts: readonly string[]): number =>
    Math.min(...parts.map((part) => vocabulary.get(part) ?? 0))
  const near = isFar ? spellingsAround(word, vocabulary) : spellingsWithin(word, vocabulary)
  const single = [...near].map(([one, slips]) => ({ from: at, to: at + 1, words: [one], slips }))
  if (isFar) return single.map((one) => ({ ...one, holding: count(one.words) }))
  const split = splitsOf(word, vocabulary).map((parts) => ({ from: at, to: at + 1, words: parts, slips: 1 }))
  const joined = [at - 1, at].flatMap((from) => {
    const [first, second] = [words[from], words[from + 1]]
    if (first === undefined || second === undefined) return []
    const one = first.folded + second.folded
    return vocabulary.has(one) ? [{ from, to: from + 2, words: [one], slips: 1 }] : []
  })
  return [...single, ...split, ...joined].map((one) => ({ ...one, holding: count(one.words) }))
}

/** How likely a candidate is before anything is looked up. */
function promiseOf(typed: readonly Term[], { from, to, words, holding }: Candidate): number {
  const was = typed.slice(from, to).map(({ folded }) => folded)
  return Math.log(1 + holding) + slipperinessOf(was.join(' '), words.join(' '))
}

interface Supported extends Candidate {
  /** How well it goes with the words beside it. */
  readonly support: number
  /** In what share of the articles it could stand beside one of them it does. */
  readonly bound: number
}

async function supportOf(
  lookup: Lookup,
  words: readonly Term[],
  candidate: Candidate,
  count: (word: string) => number,
): Promise<Supported> {
  const row = [words[candidate.from - 1]?.folded, ...candidate.words, words[candidate.to]?.folded]
  const pairs = row.slice(1).flatMap((second, at): [string, string][] => {
    const first = row[at]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
  const found = await Promise.all(pairs.map(([first, second]) => lookup.pair(first, second)))
  const support = found.reduce((sum, { holding }) => sum + (holding === 0 ? 0 : 1 + Math.log(holding)), 0)
  const bound = Math.max(
    0,
    ...found.map(({ holding }, at) => holding / Math.max(1, Math.min(...(pairs[at] ?? []).map(count)))),
  )
  // A space that is missing is no mistake where nothing has the two words side by side.
  const isApart = candidate.words.length > 1 && !found.some(({ holding }, at) => holding > 0 && at > 0)
  return { ...candidate, support: isApart ? 0 : support, bound }
}

function byLikelihood(a: Supported, b: Supported): number {
  const worth = ({ support, holding, slips }: Supported): number =>
    support + Math.log(1 + holding) / 4 - slips * 1.5
  return worth(b) - worth(a)
}

/** The marks of a word that come nearest to those that were typed; of two the more frequent. */
async function toTerm(lookup: Lookup, folded: string, typed: string, unmarked: boolean): Promise<Term> {
  const { all } = await lookup.word(folded)
  const wanted = typed.toLowerCase().normalize('NFD')
  const far = (word: string): number => distanceOf(word.normalize('NFD'), wanted, 8)
  const counts = new Map<string, number>()
  for (const { word, pages } of all) counts.set(word, (counts.get(word) ?? 0) + pages.length)
  const [best] = [...counts].toSorted(([a, m], [b, n]) => far(a) - far(b) || n - m)
  const shown = unmarked || best === undefined ? folded : best[0]
  return { typed: likeTyped(shown, typed), ...toWordForm(shown) }
}

function likeTyped(word: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase()
  if (typed === typed.toLowerCase()) return word
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** How likely a word is right as it was typed, before what stands beside it is looked at. */
function standingOf({ articles }: Corpus, lookup: Lookup, { word, folded }: Term): keyof typeof boundShare {
  const { all, holding } = lookup.loaded(folded)
  const own = all.filter((list) => list.word === word).reduce((sum, { pages }) => sum + pages.length, 0)
  const isKnown = (word === folded ? holding : own) > articles * slipShare
  if (isSyllable(word)) return isKnown ? 'known' : 'syllable'
  return isKnown ? 'foreign' : 'none'
}

async function repairOne(
  corpus: Corpus,
  lookup: Lookup,
  words: readonly Term[],
  at: number,
  vocabulary: Vocabulary,
): Promise<Supported[]> {
  const term = words[at]
  if (term === undefined) return []
  const standing = standingOf(corpus, lookup, term)
  const count = (word: string): number => Math.max(vocabulary.get(word) ?? 0, lookup.loaded(word).holding)
  // Who types a word that is one does not slip twice.
  for (const isFar of standing === 'known' || standing === 'foreign' ? [false] : [false, true]) {
    const candidates = candidatesFor(words, at, vocabulary, isFar)
      .toSorted((a, b) => promiseOf(words, b) - promiseOf(words, a))
      .slice(0, mostCandidates)
    const found = await Promise.all(candidates.map((one) => supportOf(lookup, words, one, count)))
    const likely = found.filter(({ support, bound }) => support > 0 && bound >= boundShare[standing])
    if (likely.length > 0) return likely.toSorted(byLikelihood).slice(0, mostRepairs)
    // Of a word that no article has, what is nearest is better than nothing; another number is another thing.
    const isLost =
      lookup.loaded(term.folded).holding === 0 && (standing === 'none' || words.length <= fewWords)
    if (isLost && found.length > 0 && !/\d/u.test(term.folded))
      return found.toSorted(byLikelihood).slice(0, mostRepairs)
  }
  return []
}

/**
 * Other words that mistyped ones may stand for, chosen by what stands beside them. Loads every word of the index, so
 * it is asked only where some are suspect.
 */
export async function findRepairs(
  { corpus, lookup, budget }: Desk,
  words: readonly Term[],
  suspects: readonly number[],
  unmarked: boolean,
): Promise<OtherWording[]> {
  if (!budget.pay(price.vocabulary)) return []
  const none: Vocabulary = new Map()
  const vocabulary = await lookup.losses.bear('vocabulary', corpus.vocabulary(), none)
  const all = await Promise.all(suspects.map((at) => repairOne(corpus, lookup, words, at, vocabulary)))
  return Promise.all(
    all.flat().map(async ({ from, to, words: mended, slips }) => {
      const typed = words.slice(from, to).map((one) => one.typed)
      const terms = await Promise.all(mended.map((word) => toTerm(lookup, word, typed.join(''), unmarked)))
      return { kind: 'repair' as const, from, to, words: terms, weight: trust[slips] ?? 0.8 }
    }),
  )
}
