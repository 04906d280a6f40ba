import { isAsking } from '#src/search/query/asking-words.ts'
import { type Corpus, mostTelling } from './corpus.ts'
import { type Candidate, candidatesFor, pairsOf, promiseOf, type Vocabulary } from './candidates.ts'
import { distanceOf, withMarksOf } from './edits.ts'
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
  const pairs = pairsOf(words, candidate)
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

/** The marks of a word that come nearest to those that were typed; of two the more frequent. Without its list those themselves. */
async function toTerm(
  lookup: Lookup | null,
  folded: string,
  typed: string,
  unmarked: boolean,
): Promise<Term> {
  const wanted = typed.toLowerCase().normalize('NFD')
  const far = (word: string): number => distanceOf(word.normalize('NFD'), wanted, 8)
  const counts = new Map<string, number>()
  const lists = await lookup?.word(folded)
  for (const { word, pages } of lists?.all ?? []) counts.set(word, (counts.get(word) ?? 0) + pages.length)
  const [best] = [...counts].toSorted(([a, m], [b, n]) => far(a) - far(b) || n - m)
  const shown = unmarked ? folded : (best?.[0] ?? withMarksOf(folded, typed.toLowerCase()))
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

/** A word that may be mistyped, and what it may stand for. */
interface Suspect {
  readonly at: number
  readonly term: Term
  readonly standing: keyof typeof boundShare
}

/** The likeliest candidates for a suspect whose pairs are afforded while `kept` is left. */
function affordCandidates(
  { budget }: Desk,
  words: readonly Term[],
  candidates: readonly Candidate[],
  kept: number,
): Candidate[] {
  return candidates
    .toSorted((a, b) => promiseOf(words, b) - promiseOf(words, a))
    .slice(0, mostCandidates)
    .filter((one) => {
      const pairs = pairsOf(words, one)
      return budget.left - kept >= pairs.length && budget.pairs(pairs).length === pairs.length
    })
}

/** What a suspect stands for, of what was looked up beside its neighbours. */
function chooseRepairs(
  lookup: Lookup,
  words: readonly Term[],
  { term, standing }: Suspect,
  found: readonly Supported[],
): Supported[] {
  const likely = found.filter(({ support, bound }) => support > 0 && bound >= boundShare[standing])
  if (likely.length > 0) return likely.toSorted(byLikelihood).slice(0, mostRepairs)
  // Of a word that no article has, what is nearest is better than nothing; another number is another thing.
  const isLost = lookup.loaded(term.folded).holding === 0 && (standing === 'none' || words.length <= fewWords)
  return isLost && !/\d/u.test(term.folded) ? found.toSorted(byLikelihood).slice(0, mostRepairs) : []
}

/** What suspects stand for, one slip away or, of those that stand for nothing there, two. */
async function repairAll(
  desk: Desk,
  words: readonly Term[],
  suspects: readonly Suspect[],
  vocabulary: Vocabulary,
  isFar = false,
): Promise<Supported[]> {
  const { lookup } = desk
  const count = (word: string): number => Math.max(vocabulary.get(word) ?? 0, lookup.loaded(word).holding)
  const kept = suspects.length * price.word
  const asked = suspects.map((suspect) => ({
    suspect,
    candidates: affordCandidates(desk, words, candidatesFor(words, suspect.at, vocabulary, isFar), kept),
  }))
  const chosen = await Promise.all(
    asked.map(async ({ suspect, candidates }) => {
      const found = await Promise.all(candidates.map((one) => supportOf(lookup, words, one, count)))
      return chooseRepairs(lookup, words, suspect, found)
    }),
  )
  // Who types a word that is one does not slip twice.
  const isOpen = ({ standing }: Suspect, at: number): boolean =>
    chosen[at]?.length === 0 && standing !== 'known' && standing !== 'foreign'
  const open = isFar ? [] : suspects.filter(isOpen)
  const further = open.length === 0 ? [] : await repairAll(desk, words, open, vocabulary, true)
  return [...chosen.flat(), ...further]
}

/**
 * Other words that mistyped ones may stand for, chosen by what stands beside them. Loads every word of the index, so
 * it is asked only where some are suspect.
 */
export async function findRepairs(
  desk: Desk,
  words: readonly Term[],
  suspects: readonly number[],
  unmarked: boolean,
): Promise<OtherWording[]> {
  const { corpus, lookup, budget } = desk
  if (!budget.pay(price.vocabulary)) return []
  const none: Vocabulary = new Map()
  const vocabulary = await lookup.losses.bear('vocabulary', corpus.vocabulary(), none)
  const known = suspects.flatMap((at): Suspect[] => {
    const term = words[at]
    return term === undefined ? [] : [{ at, term, standing: standingOf(corpus, lookup, term) }]
  })
  // The list of a word that all articles have is long, and it is not weighed: not worth a tone mark.
  const isLooked = (word: string): boolean => (vocabulary.get(word) ?? 0) <= mostTelling(corpus)
  const isAfforded = ({ words: mended }: Supported): boolean => {
    const looked = mended.filter(isLooked)
    return budget.words(looked).length === looked.length
  }
  const repairs = (await repairAll(desk, words, known, vocabulary)).filter(isAfforded)
  return Promise.all(
    repairs.map(async ({ from, to, words: mended, slips }) => {
      const typed = words.slice(from, to).map((one) => one.typed)
      const terms = await Promise.all(
        mended.map((word) => toTerm(isLooked(word) ? lookup : null, word, typed.join(''), unmarked)),
      )
      return { kind: 'repair' as const, from, to, words: terms, weight: trust[slips] ?? 0.8 }
    }),
  )
}
