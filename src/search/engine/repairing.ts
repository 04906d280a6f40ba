import type { Term } from '#src/search/query/query.ts'
import { price } from './budget.ts'
import { type Candidate, candidatesFor, pairsOf, promiseOf, type Vocabulary } from './candidates.ts'
import { mostTelling } from './corpus.ts'
import type { Desk } from './desk.ts'
import type { Lookup } from './lists.ts'
import { toTerm } from './mended-term.ts'
import type { OtherWording } from './question.ts'
import { byLikelihood, type Supported, supportOf } from './support.ts'
import { boundShare, standingOf, type Suspect } from './suspects.ts'

/** How far a repair is trusted, by how many slips it mends. */
const trust = [1, 0.95, 0.8] as const

/** Candidates for a word that are looked at beside its neighbours, and how many of them are asked. */
const mostCandidates = 4
const mostRepairs = 3

/** A question of so few words may hang on the one that no article has, be it a syllable. */
const fewWords = 4

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
