import { readTokens, type Token } from './encoding.ts'
import { answerWords, findPairs, formsOf, pairsOf } from './highlight.ts'
import type { Query } from './query.ts'
import { boostOf } from './ranking.ts'
import type { Hit } from './search-index.ts'
import type { Fragment } from './shard.ts'

/** How much the text of an article may add to its rank, by what it shows; measured (docs/measurements.md). */
const worth = { pairs: 0.5, titlePairs: 0.5, marks: 0.5, title: 0.5 } as const

function share(found: number, all: number): number {
  return all === 0 ? 0 : found / all
}

/** Pairs of neighbours of the query that stand so in a text, of all its pairs. */
function shareOfPairs(tokens: readonly Token[], query: Query): number {
  const found = findPairs(answerWords(tokens, { query, prefix: false }), query.sequence)
  return share(new Set(found.values()).size, pairsOf(query.sequence).size)
}

/** Words of the query that a text has with the very marks that were typed. */
function shareOfMarks(tokens: readonly Token[], { terms, unmarked }: Query): number {
  if (unmarked) return 0
  const words = new Set(formsOf(tokens).map((form) => form?.word))
  return share(terms.filter(({ word }) => words.has(word)).length, terms.length)
}

/** How much of a title the query names. */
function shareOfTitle(title: readonly Token[], { terms }: Query): number {
  const asked = new Set(terms.map(({ folded }) => folded))
  const forms = formsOf(title).filter((form) => form !== undefined)
  return share(forms.filter(({ folded }) => asked.has(folded)).length, forms.length)
}

function worthOf({ content, title: name }: Fragment, query: Query): number {
  const tokens = readTokens(content)
  const title = tokens.slice(0, readTokens(name).length)
  return (
    1 +
    worth.pairs * shareOfPairs(tokens, query) +
    worth.titlePairs * shareOfPairs(title, query) +
    worth.marks * shareOfMarks(tokens, query) +
    worth.title * shareOfTitle(title, query)
  )
}

/**
 * Puts the first `count` hits in order once more, by what only their text shows: the order of the words, the marks
 * that were typed, how much of the title was asked for. Loads them; they are shown first anyway.
 */
export async function refineOrder<Found extends Hit>(
  hits: readonly Found[],
  query: Query,
  count: number,
): Promise<Found[]> {
  const first = await Promise.all(
    hits.slice(0, count).map(async (hit) => ({
      hit,
      rank: boostOf(hit, query.terms.length) * worthOf(await hit.load(), query),
    })),
  )
  return [...first.toSorted((a, b) => b.rank - a.rank).map(({ hit }) => hit), ...hits.slice(count)]
}
