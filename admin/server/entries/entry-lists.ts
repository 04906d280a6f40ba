import type { CollectionName } from '#src/schema/collections.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { EntryIndex } from './entry-index.ts'
import { type EntryOrder, type Place, comparePlaces, placeOf } from './entry-order.ts'
import { type IndexedEntry, standingsOf } from './indexed-entry.ts'
import { countWords, mendQuestion, type Vocabulary } from './mended-question.ts'
import { bestScore, type NameLines, readQuestion, scoreOf } from './question.ts'
import { foldedWords, wordLine } from './search-words.ts'

/** Which entries to list, and which page of them. */
export interface ListOrder {
  readonly collection: CollectionName
  /** Words to look for; marks may be left out. */
  readonly search?: string | undefined
  /** One of the standings of an entry, see `standingsOf`. */
  readonly status?: string | undefined
  /** Values that fields must have. */
  readonly filter?: Readonly<Record<string, string>> | undefined
  readonly sort?: EntryOrder | undefined
  /** Folder that the entries lie in, and how many levels down. */
  readonly within?: { readonly folder: string; readonly depth: number } | undefined
  /** Where the page before ended. */
  readonly cursor?: string | undefined
  readonly size: number
}

/** One page of a list. */
export interface EntryPage {
  readonly entries: readonly IndexedEntry[]
  /** Where the next page begins; `null` where this is the last. */
  readonly cursor: string | null
  /** How many entries all pages hold together. */
  readonly total: number
}

interface Sorted {
  readonly generation: number
  readonly entries: readonly IndexedEntry[]
}

/** The entries that answer a question, the best first; `scores` has the score of each. */
interface Answers {
  readonly entries: readonly IndexedEntry[]
  readonly scores: readonly number[]
}

function has({ facts }: IndexedEntry, filter: Readonly<Record<string, string>>): boolean {
  return Object.entries(filter).every(([field, wanted]) => {
    const value = Object.hasOwn(facts.values, field) ? facts.values[field] : undefined
    return typeof value === 'string' || value === undefined
      ? (value ?? '') === wanted
      : value.includes(wanted)
  })
}

function isWithin({ path }: IndexedEntry, { folder, depth }: NonNullable<ListOrder['within']>): boolean {
  return path.startsWith(`${folder}/`) && path.slice(folder.length + 1).split('/').length <= depth
}

function usualOrder(collection: CollectionName): EntryOrder {
  return collection === 'articles'
    ? { field: 'moment', direction: 'desc' }
    : { field: 'title', direction: 'asc' }
}

/** Puts entries with the same score together, the best first, each group in the order it came. */
function byScore(entries: readonly IndexedEntry[], score: (entry: IndexedEntry) => number): Answers {
  const groups: IndexedEntry[][] = Array.from({ length: bestScore + 1 }, () => [])
  for (const entry of entries) groups[score(entry)]?.push(entry)
  const answers = groups.slice(1).toReversed()
  return {
    entries: answers.flat(),
    scores: answers.flatMap((group, index) => group.map(() => bestScore - index)),
  }
}

/** How many answers stand before a place or at it. */
function countUpTo(answers: Answers, order: EntryOrder, place: Place): number {
  const compare = comparePlaces(order)
  let [low, high] = [0, answers.entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = answers.entries[middle]
    if (entry !== undefined && compare(placeOf(entry, order, answers.scores[middle]), place) > 0)
      high = middle
    else low = middle + 1
  }
  return low
}

function pageOf(answers: Answers, order: EntryOrder, { cursor, size }: ListOrder): EntryPage {
  const start = cursor === undefined ? 0 : countUpTo(answers, order, readCursor(cursor))
  const end = start + size
  const total = answers.entries.length
  const last = answers.entries[end - 1]
  return {
    entries: answers.entries.slice(start, end),
    cursor:
      last === undefined || end >= total ? null : writeCursor(placeOf(last, order, answers.scores[end - 1])),
    total,
  }
}

/** Lists and searches over an index. */
export class EntryLists {
  readonly #index: EntryIndex
  readonly #sorted = new Map<string, Sorted>()
  readonly #vocabularies = new Map<
    CollectionName | null,
    { readonly generation: number; readonly words: Vocabulary }
  >()
  #names: { readonly generation: number; readonly lines: NameLines } | null = null

  constructor(index: EntryIndex) {
    this.#index = index
  }

  /** One page of a list, as git holds the entries now. Throws a `Refusal` for a cursor that is none. */
  async page(list: ListOrder): Promise<EntryPage> {
    const all = await this.#index.entries()
    const order = list.sort ?? usualOrder(list.collection)
    const sorted = this.#sort(all, list.collection, order)
    return pageOf(this.#answers(sorted, all, list), order, list)
  }

  #answers(
    sorted: readonly IndexedEntry[],
    all: ReadonlyMap<string, IndexedEntry>,
    { search = '', status, filter = {}, within }: ListOrder,
  ): Answers {
    const now = Date.now()
    const wanted = sorted.filter(
      (entry) =>
        (status === undefined || standingsOf(entry, now).some((standing) => standing === status)) &&
        has(entry, filter) &&
        (within === undefined || isWithin(entry, within)),
    )
    const question = readQuestion(search)
    if (question === null) return { entries: wanted, scores: [] }
    const names = this.#nameLines(all)
    const found = byScore(wanted, (entry) => scoreOf(entry, question, names))
    if (found.entries.length > 0) return found
    const mended = mendQuestion(question, this.#countWords(sorted, names))
    return mended === null ? found : byScore(wanted, (entry) => scoreOf(entry, mended, names))
  }

  #countWords(entries: readonly IndexedEntry[], names: NameLines): Vocabulary {
    const { generation } = this.#index
    const collection = entries[0]?.collection ?? null
    const before = this.#vocabularies.get(collection)
    if (before?.generation === generation) return before.words
    const words = countWords(entries, names)
    this.#vocabularies.set(collection, { generation, words })
    return words
  }

  // An order is kept until an entry changes, and is then mended: sorting what is nearly sorted is quick.
  #sort(
    all: ReadonlyMap<string, IndexedEntry>,
    collection: CollectionName,
    order: EntryOrder,
  ): readonly IndexedEntry[] {
    const { generation } = this.#index
    const key = `${collection} ${order.field} ${order.direction}`
    const before = this.#sorted.get(key)
    if (before?.generation === generation) return before.entries
    const left = new Set([...all.values()].filter((entry) => entry.collection === collection))
    const kept = (before?.entries ?? []).filter((entry) => left.delete(entry))
    const compare = comparePlaces(order)
    const entries = [...kept, ...left]
      .map((entry) => ({ entry, place: placeOf(entry, order) }))
      .sort((a, b) => compare(a.place, b.place))
      .map(({ entry }) => entry)
    this.#sorted.set(key, { generation, entries })
    return entries
  }

  #nameLines(all: ReadonlyMap<string, IndexedEntry>): NameLines {
    const { generation } = this.#index
    if (this.#names?.generation === generation) return this.#names.lines
    const linesOf = (collection: CollectionName): ReadonlyMap<string, string> => {
      const entries = [...all.values()].filter((entry) => entry.collection === collection)
      return new Map(entries.map(({ slug, facts }) => [slug, wordLine(foldedWords(facts.title))]))
    }
    const lines = { sections: linesOf('sections'), bodies: linesOf('bodies') }
    this.#names = { generation, lines }
    return lines
  }
}
