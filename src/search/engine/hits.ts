import type { Query, Term } from '#src/search/query/query.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'
import { sayingOf, speak } from './asking.ts'
import { placeOf } from './corpus.ts'
import type { Asked } from './highlight.ts'
import type { Inquiry } from './inquiry.ts'
import { holdsPhrase, readText } from './read-text.ts'
import { raiseBy, type Spoken, weighText } from './rereading.ts'
import type { Scored } from './selecting.ts'

/** One article found, before anything of it is loaded. */
export interface Hit {
  /** Its number in the index: two hits with one number are one article. */
  readonly page: number
  readonly score: number
  /** The question in the words by which the article answers it. */
  asked(): Asked
  load(): Promise<Fragment>
}

function toHit(inquiry: Inquiry, { page, score }: Scored): Hit {
  return {
    page,
    score,
    asked() {
      const spoken = spokenBy(inquiry, page)
      return spoken === null ? { query: inquiry.query, prefix: false } : askBy(inquiry.query, spoken)
    },
    load() {
      const { shard, page: own } = placeOf(inquiry.corpus, page)
      return shard.fragment(own)
    },
  }
}

/** Articles as hits, in their order. */
export function toHits(inquiry: Inquiry, found: readonly Scored[]): Hit[] {
  return found.map((one) => toHit(inquiry, one))
}

/** The question in the words in which an article answers it; null where nothing was asked. */
function spokenBy(inquiry: Inquiry, page: number): Spoken | null {
  const way = inquiry.wayOf(page)
  return way === undefined ? null : speak(way, sayingOf(way, page))
}

/** The question as an article says it, to mark its words. */
function askBy(query: Query, { words, telling }: Spoken): Asked {
  const terms = [...new Map(words.map((term): [string, Term] => [term.word, term])).values()]
  const numbers = new Map(terms.map(({ word }, number) => [word, number]))
  const sequence = words.map(({ word }) => numbers.get(word) ?? 0)
  return {
    query: { ...query, terms, sequence },
    prefix: false,
    telling: terms.map(({ folded }) => telling.get(folded) ?? 0),
  }
}

/**
 * Articles whose text is looked at: those of the first page, and some that may belong there. A browser loads six at once
 * where the server speaks HTTP/1.1; 14 or 20 find nothing better.
 */
const reread = 12

/** How far is looked for a phrase in the text of articles that hold its pairs, perhaps in different places. */
const mostReread = 42

interface Reread {
  readonly hit: Hit
  /** Null where it did not come. */
  readonly fragment: Fragment | null
  readonly rank: number
  readonly holds: boolean
}

async function readAgain(inquiry: Inquiry, hit: Hit): Promise<Reread> {
  const fragment = await inquiry.losses.bear('articles', hit.load(), null)
  if (fragment === null) return { hit, fragment, rank: hit.score, holds: true }
  const text = readText(fragment)
  const spoken = spokenBy(inquiry, hit.page)
  const phrases = inquiry.constraint?.phrases ?? []
  return {
    hit,
    fragment,
    rank: spoken === null ? hit.score : hit.score * raiseBy(weighText(text, spoken)),
    holds: phrases.every((phrase) => holdsPhrase(text, phrase)),
  }
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

// Of two alike the newer, wherever they stand in the index: numbers follow from how it grew.
function compareReread(a: Reread, b: Reread): number {
  return (
    b.rank - a.rank ||
    compareTexts(b.fragment?.date, a.fragment?.date) ||
    compareTexts(b.fragment?.address, a.fragment?.address)
  )
}

/**
 * Puts the first hits in order once more by what only their text shows. Loads them: they are shown first anyway. Those
 * among them in which no quoted phrase stands as it was quoted are left out, unless that leaves none.
 */
export async function rereadHits(inquiry: Inquiry, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const read: Reread[] = []
  let at = 0
  while (at < Math.min(hits.length, mostReread) && read.filter(({ holds }) => holds).length < reread) {
    const next = hits.slice(at, at + reread)
    read.push(...(await Promise.all(next.map((hit) => readAgain(inquiry, hit)))))
    at += next.length
  }
  const kept = read.some(({ holds }) => holds) ? read.filter(({ holds }) => holds) : read
  const first = kept.toSorted(compareReread).map(({ hit }) => hit)
  return [...first, ...hits.slice(at)]
}
