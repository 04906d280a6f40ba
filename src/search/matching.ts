import type { Collection } from './collection.ts'
import { titleRoom } from './pagefind-page.ts'
import type { Query, Term } from './query.ts'
import { closenessOf, idfOf, scoreOf, titleScoreOf } from './scoring.ts'
import type { Posting } from './shard-words.ts'

/** One article that holds every word that any article holds. */
export interface Match {
  /** Its number in the collection. */
  readonly page: number
  readonly score: number
  /** Places of all words found, ascending. */
  readonly places: readonly number[]
}

/** What a question finds. */
export interface Matches {
  readonly matches: readonly Match[]
  /** For each term of the query whether any article holds it; those that none holds are left out of the search. */
  readonly known: readonly boolean[]
}

/** What is looked for. */
export interface Question {
  readonly query: Query
  /** Whether the last word may go on. */
  readonly prefix: boolean
}

/**
 * How much more a word counts where all its places have the very marks that were typed: Pagefind's own default. Pagefind
 * looks at one spelling of an article, whichever comes first; we take the share of those that agree.
 */
const marksBonus = 0.8

interface Found extends Posting {
  readonly base: number
  readonly closeness: number
  readonly isExact: boolean
}

interface FoundTerm {
  readonly term: Term
  readonly found: readonly Found[]
  readonly present: Uint8Array
  readonly holding: number
}

async function findTerm(collection: Collection, term: Term, prefix: boolean): Promise<FoundTerm> {
  const found = await Promise.all(
    collection.shards.map(async ({ shard, base }) =>
      (await shard.find(term.folded, prefix)).flatMap(({ folded, postings }) =>
        postings.map((posting) => ({
          ...posting,
          base,
          closeness: closenessOf(folded.length - term.folded.length),
          isExact: prefix ? posting.word.startsWith(term.word) : posting.word === term.word,
        })),
      ),
    ),
  )
  const present = new Uint8Array(collection.size)
  for (const { pages, base } of found.flat())
    for (const page of pages) present[base + page] = collection.counted[base + page] ?? 0
  return { term, found: found.flat(), present, holding: present.reduce((sum, one) => sum + one, 0) }
}

/** Articles that hold all terms, and for each article its place among them. */
function intersect(size: number, terms: readonly FoundTerm[]): { pages: number[]; slots: Int32Array } {
  const slots = new Int32Array(size).fill(-1)
  const pages: number[] = []
  for (let page = 0; page < size; page += 1) {
    if (!terms.every(({ present }) => present[page] === 1)) continue
    slots[page] = pages.length
    pages.push(page)
  }
  return { pages, slots }
}

interface Tally {
  readonly weights: Float64Array
  /** Of them those of places with the very marks that were typed. */
  readonly exact: Float64Array
  readonly titled: Uint8Array
}

/** Adds up one term's places in each article; `places` gets them. */
function tally({ found }: FoundTerm, slots: Int32Array, places: number[][]): Tally {
  const weights = new Float64Array(places.length)
  const exact = new Float64Array(places.length)
  const titled = new Uint8Array(places.length)
  for (const { pages, base, closeness, isExact, weights: worth, places: all, ends } of found) {
    for (let index = 0; index < pages.length; index += 1) {
      const slot = slots[base + (pages[index] ?? 0)] ?? -1
      if (slot < 0) continue
      const start = ends[index - 1] ?? 0
      weights[slot] = (weights[slot] ?? 0) + (worth[index] ?? 0) * closeness
      if (isExact) exact[slot] = (exact[slot] ?? 0) + (worth[index] ?? 0) * closeness
      if ((all[start] ?? titleRoom) < titleRoom) titled[slot] = 1
      for (let at = start; at < (ends[index] ?? 0); at += 1) places[slot]?.push(all[at] ?? 0)
    }
  }
  return { weights, exact, titled }
}

function toPlaces(places: number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

function scoreMatches(collection: Collection, terms: readonly FoundTerm[], bonus: number): Match[] {
  const { pages, slots } = intersect(collection.size, terms)
  const places = pages.map((): number[] => [])
  const { articles, averageLength, lengths } = collection
  const rated = terms.map((term) => ({
    idf: idfOf({ holding: term.holding, articles }),
    ...tally(term, slots, places),
    // Two spellings of one word ("đảng", "đang") name it in a title once.
    isFirst: terms.find(({ term: { folded } }) => folded === term.term.folded) === term,
  }))
  const asked = rated.reduce((sum, { idf }) => sum + idf, 0)
  return pages.map((page, slot) => {
    const length = (lengths[page] ?? 0) / averageLength
    let [score, named] = [0, 0]
    for (const { idf, weights, exact, titled, isFirst } of rated) {
      const weight = weights[slot] ?? 0
      const marked = (exact[slot] ?? 0) / weight
      score += scoreOf({ idf, weight, length }) * (1 + bonus * marked)
      if (isFirst && titled[slot] === 1) named += idf
    }
    return { page, score: score + titleScoreOf(named, asked), places: toPlaces(places[slot] ?? []) }
  })
}

/**
 * Articles of the collection that hold every word of the question, whatever its marks; a word that no article
 * holds is left out. Loads what it needs.
 */
export async function findMatches(collection: Collection, { query, prefix }: Question): Promise<Matches> {
  const last = query.terms.length - 1
  const terms = await Promise.all(
    query.terms.map((term, number) => findTerm(collection, term, prefix && number === last)),
  )
  const known = terms.map(({ holding }) => holding > 0)
  const held = terms.filter(({ holding }) => holding > 0)
  if (held.length === 0) return { matches: [], known }
  return { matches: scoreMatches(collection, held, query.unmarked ? 0 : marksBonus), known }
}
