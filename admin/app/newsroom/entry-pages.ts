import type { LoadedEntry } from 'decap-cms-backend-proxy'
import type { ListOrder } from './list-order.ts'

/** How many entries a list shows before the reader scrolls on. */
const pageSize = 20

/** How many hits of a search are shown: who needs more types another word. */
const mostHits = 100

/** What is asked for next in a list. */
interface NextPage extends ListOrder {
  readonly collection: string
  readonly cursor: string
}

/** A page of a list. */
export interface ListPage {
  readonly entries: readonly LoadedEntry[]
  /** `null` on the last page. */
  readonly next: NextPage | null
  /** How many entries the whole list has. */
  readonly total: number
}

interface ListQuestion extends ListOrder {
  readonly collection: string
  readonly cursor?: string
  readonly search?: string
  readonly size?: number
}

type AskList = (params: object) => Promise<unknown>

interface ListAnswer {
  readonly entries?: readonly LoadedEntry[]
  readonly cursor?: string | null
  readonly total?: number
}

/** The lists of entries as the newsroom keeps them: sorted, filtered and searched there, a page at a time. */
export class EntryPages {
  readonly #ask: AskList

  constructor(ask: AskList) {
    this.#ask = ask
  }

  /** The first page of a collection. */
  first(collection: string, order: ListOrder): Promise<ListPage> {
    return this.#page({ collection, ...order })
  }

  /** The page after one that was given; an empty one for what is no `NextPage`. */
  next(next: unknown): Promise<ListPage> {
    if (typeof next !== 'object' || next === null)
      return Promise.resolve({ entries: [], next: null, total: 0 })
    // Decap keeps cursors in immutable maps.
    const plain =
      'toJS' in next && typeof next.toJS === 'function'
        ? ((next as { toJS(): unknown }).toJS() as NextPage)
        : (next as NextPage)
    return this.#page(plain)
  }

  /** The entries of a collection that hold every word, with or without marks. */
  search(collection: string, words: string): Promise<ListPage> {
    return this.#page({ collection, search: words, size: mostHits })
  }

  async #page({ collection, sort, filter, ...rest }: ListQuestion): Promise<ListPage> {
    const order = { ...(sort === undefined ? {} : { sort }), ...(filter === undefined ? {} : { filter }) }
    const answer = (await this.#ask({ size: pageSize, collection, ...order, ...rest })) as ListAnswer
    const { entries = [], cursor = null, total = entries.length } = answer
    return { entries, total, next: cursor === null ? null : { collection, ...order, cursor } }
  }
}
