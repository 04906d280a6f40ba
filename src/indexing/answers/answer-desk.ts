import { statSync } from 'node:fs'
import { readPlaces } from '#src/search/engine/answers-address.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { readSearchAddress, writeSearchAddress } from '#src/search/engine/search-address.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { askInFull } from '#src/search/engine/told.ts'
import { type AnswerShard, openAnswerShard } from './answer-shard.ts'

/** Answers searches from a database, with the very code that answers them in readers' browsers. */
export interface AnswerDesk {
  /** Answers what stands after "?" in an address, as JSON; null where the database is not to be answered from. */
  answer(search: string): Promise<string | null>
  close(): void
}

/** How many answers are kept until the publisher writes again. */
const usualKept = 200

function numberOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null
}

function searcherOf(shard: IndexedShard): Searcher {
  return createSearcher({ shards: () => Promise.resolve([shard]) })
}

/** Opens a desk over the database of a file, which may come, go and be made anew at any time. */
export function openAnswerDesk(file: string, mostKept = usualKept): AnswerDesk {
  let opened: { readonly shard: AnswerShard; readonly number: number } | null = null
  let searcher: Searcher | null = null
  const kept = new Map<string, string>()
  let queue: Promise<unknown> = Promise.resolve()

  function close(): void {
    opened?.shard.close()
    opened = null
    searcher = null
    kept.clear()
  }

  function open(): AnswerShard | null {
    const number = numberOf(file)
    if (opened !== null && opened.number === number) return opened.shard
    close()
    if (number !== null) opened = { shard: openAnswerShard(file), number }
    return opened?.shard ?? null
  }

  async function ask(shard: IndexedShard, isNew: boolean, search: string): Promise<string> {
    if (isNew || searcher === null) {
      searcher = searcherOf(shard)
      kept.clear()
    }
    const [address, places] = [readSearchAddress(search), readPlaces(search)]
    const key = `${String(places.start)} ${String(places.end)} ${writeSearchAddress(address)}`
    const before = kept.get(key)
    if (before !== undefined) return before
    const told = JSON.stringify(await askInFull(searcher, address, places.start, places.end))
    if (kept.size >= mostKept) kept.clear()
    if (mostKept > 0) kept.set(key, told)
    return told
  }

  return {
    answer(search) {
      const turn = queue.then(async () => {
        const shard = open()
        return shard === null ? null : shard.within((one, isNew) => ask(one, isNew, search))
      })
      queue = turn.catch(() => undefined)
      return turn
    },
    close,
  }
}
