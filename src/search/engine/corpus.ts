import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { once } from '#src/search/shards/remember.ts'

/** The articles of all shards, numbered through, as if they were one. Masked ones have numbers and count nowhere. */
export interface Corpus {
  readonly shards: readonly { readonly shard: IndexedShard; readonly base: number }[]
  /** How many numbers there are. */
  readonly size: number
  /** 1 for each article that counts. */
  readonly counted: Uint8Array
  /** How many those are. */
  readonly articles: number
  /** Words so common in some shard that it tells of them, and in how many articles that count they stand at least. */
  readonly common: ReadonlyMap<string, number>
  /** Words and how many articles hold them, to mend what was mistyped. Loads them. */
  readonly vocabulary: () => Promise<ReadonlyMap<string, number>>
  /** Length of each article as a share of the average one. */
  readonly lengths: Float32Array
}

function measure(corpus: Pick<Corpus, 'shards' | 'counted' | 'lengths'>): number {
  const { shards, counted, lengths } = corpus
  let [articles, words] = [0, 0]
  for (const { shard, base } of shards) {
    for (let page = 0; page < shard.size; page += 1) {
      const length = shard.lengthOf(page)
      lengths[base + page] = length
      if (shard.isMasked(page)) continue
      counted[base + page] = 1
      articles += 1
      words += length
    }
  }
  const average = Math.max(1, words / Math.max(1, articles))
  for (let page = 0; page < lengths.length; page += 1) lengths[page] = (lengths[page] ?? 0) / average
  return articles
}

function addUp(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const part of counts) for (const [word, count] of part) all.set(word, (all.get(word) ?? 0) + count)
  return all
}

/** Words in more of the articles than this share are weighed only where nothing else of a question is found. */
const tooCommon = 1 / 4

/** With no more articles than these every list is short. */
const fewArticles = 2000

/**
 * In how many articles a word stands that says so little that its list, a long one, is not worth loading: in more than so
 * many. What shards tell of common words decides what is loaded, never what is weighed: that would depend on how they are cut.
 */
export function mostTelling({ articles }: Corpus): number {
  return articles > fewArticles ? articles * tooCommon : Infinity
}

/** Numbers the articles of shards through and counts them. */
export function toCorpus(shards: readonly IndexedShard[]): Corpus {
  let size = 0
  const placed = shards.map((shard) => {
    const base = size
    size += shard.size
    return { shard, base }
  })
  const corpus = {
    shards: placed,
    size,
    counted: new Uint8Array(size),
    lengths: new Float32Array(size),
  }
  return {
    ...corpus,
    common: addUp(shards.map(({ common }) => common)),
    vocabulary: once(async () => addUp(await Promise.all(shards.map((shard) => shard.vocabulary())))),
    articles: measure(corpus),
  }
}

/** The shard an article stands in, and its number there. Throws where there is no such article. */
export function placeOf({ shards }: Corpus, page: number): { shard: IndexedShard; page: number } {
  const found = shards.findLast(({ base }) => base <= page)
  if (found === undefined) throw new RangeError(`search index: expected an article's number, got ${page}`)
  return { shard: found.shard, page: page - found.base }
}
