import type { IndexedWord, Standing } from '#src/search/shards/indexed-shard.ts'
import type { Corpus } from './corpus.ts'
import type { Losses } from './losses.ts'

/** Where one spelling of a word, or a pair, stands in one shard. */
export interface List extends Standing {
  /** What its numbers have to be raised by to be those of the corpus. */
  readonly base: number
  /** With its marks; '' of a pair. */
  readonly word: string
}

/** Where a word or a pair stands in all shards. */
export interface Lists {
  readonly all: readonly List[]
  /** Articles that hold it; masked ones do not count. */
  readonly holding: number
}

/** Nothing anywhere. */
const noLists: Lists = { all: [], holding: 0 }

/** Counts the articles of lists, each once. */
export function countHolding({ size, counted }: Corpus, lists: readonly List[]): number {
  const seen = lists.length > 1 ? new Uint8Array(size) : null
  let holding = 0
  for (const { pages, base } of lists) {
    for (let at = 0; at < pages.length; at += 1) {
      const page = base + (pages[at] ?? 0)
      if (counted[page] !== 1 || seen?.[page] === 1) continue
      if (seen !== null) seen[page] = 1
      holding += 1
    }
  }
  return holding
}

function toLists(corpus: Corpus, all: readonly List[]): Lists {
  return all.length === 0 ? noLists : { all, holding: countHolding(corpus, all) }
}

/** What is loaded for one question; asked twice for the same it loads once. */
export interface Lookup {
  readonly losses: Losses
  word(folded: string): Promise<Lists>
  pair(first: string, second: string): Promise<Lists>
  /** Every word that begins so, itself too, by its form without marks. */
  beginning(folded: string): Promise<ReadonlyMap<string, Lists>>
  /** What was loaded before; nothing where it was not. */
  readonly loaded: (key: string) => Lists
}

/** Two neighbouring words, without marks. */
export type Pair = readonly [string, string]

/** What the lists of a pair are kept under. */
export function pairKey(first: string, second: string): string {
  return `${first} ${second}`
}

function spellingsOf(words: readonly IndexedWord[], base: number): List[] {
  return words.flatMap(({ spellings }) => spellings.map((spelling) => ({ ...spelling, base })))
}

/** Begins to look up words and pairs. Where a file is missing or broken its shard has none of them, and `losses` says so. */
export function createLookup(corpus: Corpus, losses: Losses): Lookup {
  const under = new Map<string, Promise<Lists>>()
  const done = new Map<string, Lists>()
  const once = (key: string, load: () => Promise<List[]>): Promise<Lists> => {
    const loading =
      under.get(key) ??
      load().then((all) => {
        const lists = toLists(corpus, all)
        done.set(key, lists)
        return lists
      })
    under.set(key, loading)
    return loading
  }
  const everywhere = async <Found>(
    kind: 'words' | 'pairs',
    load: (at: Corpus['shards'][number]) => Promise<readonly Found[]>,
  ): Promise<Found[]> =>
    (await Promise.all(corpus.shards.map((shard) => losses.bear(kind, load(shard), [])))).flat()
  return {
    losses,
    word: (folded) =>
      once(folded, () =>
        everywhere('words', async ({ shard, base }) => spellingsOf(await shard.words(folded, false), base)),
      ),
    pair: (first, second) =>
      once(pairKey(first, second), () =>
        everywhere('pairs', async ({ shard, base }) => {
          const found = await shard.pair(first, second)
          return found === null ? [] : [{ ...found, base, word: '' }]
        }),
      ),
    async beginning(folded) {
      const found = await everywhere('words', async ({ shard, base }) =>
        (await shard.words(folded, true)).map((word) => ({ word, base })),
      )
      const groups = Map.groupBy(found, ({ word }) => word.folded)
      return new Map(
        [...groups].map(([word, parts]) => {
          const lists = toLists(
            corpus,
            parts.flatMap(({ word: one, base }) => spellingsOf([one], base)),
          )
          return [word, lists]
        }),
      )
    },
    loaded: (key) => done.get(key) ?? noLists,
  }
}
