import { collect, type Collection, countFilters, isChosen } from './collection.ts'
import type { Chosen, FilterCounts } from './facet-values.ts'
import { readEntry } from './index-entry.ts'
import { findMatches, type Match, type Question } from './matching.ts'
import { type Fragment, openShard, type ReadIndexFile } from './shard.ts'

/** One article found, before anything of it is loaded. */
export interface Hit {
  /** Its number in the index: two hits with one number are one article. */
  readonly page: number
  readonly score: number
  /** Day it is sorted by, `YYYYMMDD`. */
  readonly date: number
  /** Places of the words found, ascending; the first word of an article is 0. */
  readonly places: readonly number[]
  load(): Promise<Fragment>
}

/** What a question finds, before anything is chosen. */
export interface Findings {
  /** For each term of the query whether any article holds it; those that none holds are left out of the search. */
  readonly known: readonly boolean[]
  /** Articles that have what is chosen, the best first. */
  hits(chosen: Chosen): Hit[]
  /** Values of the articles that have what is chosen, and of further ones, given by their numbers. */
  counts(chosen: Chosen, further?: readonly number[]): FilterCounts
}

/** The index of all articles, in however many shards it lies. */
export interface SearchIndex {
  /** Looks for words. */
  find(question: Question): Promise<Findings>
  /** Finds every article. */
  findAll(): Promise<Findings>
}

function shardOf({ shards }: Collection, page: number): Collection['shards'][number] {
  const found = shards.findLast(({ base }) => base <= page)
  if (found === undefined) throw new RangeError(`search index: expected an article's number, got ${page}`)
  return found
}

function toHit(collection: Collection, { page, score, places }: Match): Hit {
  return {
    page,
    score,
    date: collection.dates[page] ?? 0,
    places,
    load: () => {
      const { shard, base } = shardOf(collection, page)
      return shard.fragment(page - base)
    },
  }
}

function toFindings(collection: Collection, matches: readonly Match[], known: readonly boolean[]): Findings {
  const chosenFrom = (chosen: Chosen): Match[] =>
    matches.filter(({ page }) => isChosen(collection, page, chosen))
  return {
    known,
    hits: (chosen) =>
      chosenFrom(chosen)
        .toSorted((a, b) => b.score - a.score || b.page - a.page)
        .map((match) => toHit(collection, match)),
    counts: (chosen, further = []) => {
      const pages = new Set([...chosenFrom(chosen).map(({ page }) => page), ...further])
      return countFilters(collection, [...pages])
    },
  }
}

function everything({ size, counted }: Collection): Match[] {
  return Array.from({ length: size }, (_, page) => ({ page, score: 0, places: [] })).filter(
    ({ page }) => counted[page] === 1,
  )
}

/**
 * Opens an index by its entry file; loads nothing before the first question. Throws `PackError` where the entry is
 * none; questions throw where files are missing or broken.
 */
export function openIndex(entry: string, read: ReadIndexFile): SearchIndex {
  const { shards } = readEntry(entry)
  let opening: Promise<Collection> | null = null
  const open = async (): Promise<Collection> => {
    opening ??= Promise.all(shards.map((shard) => openShard(shard, read))).then(collect)
    try {
      return await opening
    } catch (error) {
      opening = null
      throw error
    }
  }
  return {
    async find(question) {
      const collection = await open()
      const { matches, known } = await findMatches(collection, question)
      return toFindings(collection, matches, known)
    },
    async findAll() {
      const collection = await open()
      return toFindings(collection, everything(collection), [])
    },
  }
}
