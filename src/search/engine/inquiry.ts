import { alternativesOf } from '#src/search/query/alternatives.ts'
import { type Query, understandQuery } from '#src/search/query/query.ts'
import { type Reading, readingsOf } from '#src/search/query/readings.ts'
import { type Asked, askQuestion } from './asking.ts'
import { type Constraint, readConstraint } from './constraints.ts'
import type { Corpus } from './corpus.ts'
import { type Desk, openDesk } from './desk.ts'
import { createLosses, type Losses } from './losses.ts'
import type { SearchRequest } from './search-request.ts'
import { type Scored, selectArticles } from './selecting.ts'

/** One way a question was asked; `reading` is null where it is as it was typed. */
interface Way extends Asked {
  readonly reading: Reading | null
  readonly weight: number
}

/** What a question finds in all articles, whatever is chosen. */
export interface Inquiry {
  readonly corpus: Corpus
  readonly losses: Losses
  readonly ways: readonly Way[]
  readonly constraint: Constraint | null
  /** As it was typed. */
  readonly query: Query
  /** The way that finds an article best. */
  wayOf(page: number): Way | undefined
  /** Articles that answer and are allowed, the best first; all of them where nothing was asked. */
  find(allows: (page: number) => boolean): Scored[]
}

/** What of a budget goes into words that may be keys that were left over. */
const typedShare = 1 / 3

async function askWays(desk: Desk, { query, literal }: SearchRequest): Promise<Way[]> {
  const ask = async (one: Query, reading: Reading | null, asItIs: boolean, own = desk): Promise<Way> => {
    const given = literal ? [] : alternativesOf(one)
    const asked = await askQuestion(own, one, given, asItIs)
    return { ...asked, reading, weight: reading?.weight ?? 1 }
  }
  const readings = literal ? [] : readingsOf(query)
  if (readings.length > 0) {
    // Keys that were left over are no slips to be mended.
    const typed = await ask(query, null, true, { ...desk, budget: desk.budget.part(typedShare) })
    const read: Way[] = []
    for (const one of readings) read.push(await ask(understandQuery(one.shown), one, false))
    const better = read.filter(({ unknown }) => unknown < typed.unknown)
    if (better.length > 0) return [typed, ...better]
  }
  return [await ask(query, null, literal)]
}

function everything({ size, counted }: Corpus, allows: (page: number) => boolean): Scored[] {
  const pages = Array.from({ length: size }, (_, at) => size - 1 - at)
  return pages
    .filter((page) => counted[page] === 1 && allows(page))
    .map((page) => ({ page, score: 0, isComplete: true }))
}

function merge(corpus: Corpus, ways: readonly Way[]): { best: Asked['weighed']; by: Uint8Array } | null {
  const [first, ...others] = ways
  if (first === undefined) return null
  const by = new Uint8Array(corpus.size)
  if (others.length === 0) return { best: first.weighed, by }
  const scores = Float32Array.from(first.weighed.scores)
  const held = Uint8Array.from(first.weighed.held, (count) => Number(count === first.weighed.required))
  for (const [at, { weighed, weight }] of others.entries()) {
    for (let page = 0; page < corpus.size; page += 1) {
      const score = (weighed.scores[page] ?? 0) * weight
      if (weighed.required > 0 && weighed.held[page] === weighed.required) held[page] = 1
      if (score <= (scores[page] ?? 0)) continue
      scores[page] = score
      by[page] = at + 1
    }
  }
  return { best: { ...first.weighed, scores, held, required: 1 }, by }
}

/** Asks a question, in every way it can be read. Loads the words and pairs it is made of, nothing else. */
export async function inquire(corpus: Corpus, request: SearchRequest): Promise<Inquiry> {
  const losses = createLosses()
  const desk = openDesk(corpus, losses)
  const isAsked = request.query.terms.length > 0
  const [constraint, ways] = await Promise.all([
    readConstraint(desk, request.query),
    isAsked ? askWays(desk, request) : [],
  ])
  const merged = merge(corpus, ways)
  return {
    corpus,
    losses,
    ways,
    constraint,
    query: request.query,
    wayOf: (page) => ways[merged?.by[page] ?? 0],
    find(allows) {
      const answers = (page: number): boolean => constraint?.allows(page) !== false
      if (merged === null) return everything(corpus, (page) => answers(page) && allows(page))
      return selectArticles(merged.best, answers, allows)
    },
  }
}
