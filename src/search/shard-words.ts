import { createPack, openPack } from './pack.ts'

/** Where one spelling of a word stands, article by article of one shard. */
export interface Posting {
  /** In lower case with its marks: "ủy". */
  readonly word: string
  /** Numbers of the articles in the shard, ascending. */
  readonly pages: Uint32Array
  /** Sum of the weights of all its places in each article, in twenty-fifths of running text. */
  readonly weights: Uint32Array
  /** Places of its first article, then of the second …; `ends` says where each article's end. */
  readonly places: Uint32Array
  readonly ends: Uint32Array
}

/** A word without its marks and every spelling it has in the shard. */
export interface ShardWord {
  readonly folded: string
  readonly postings: readonly Posting[]
}

/** Weight of one place in running text: Pagefind keeps weights in these steps. */
export const textWeight = 25

function columnsOf({ pages, weights, places, ends }: Posting) {
  const counts: number[] = []
  const extras: number[] = []
  const steps: number[] = []
  for (let page = 0, at = 0; page < pages.length; page += 1) {
    const end = ends[page] ?? 0
    counts.push(end - at - 1)
    // Zigzag: an article may weigh less than its places as running text.
    const extra = (weights[page] ?? 0) - textWeight * (end - at)
    extras.push(extra >= 0 ? extra * 2 : -extra * 2 - 1)
    for (let before = 0; at < end; at += 1) {
      const place = places[at] ?? 0
      steps.push(place - before)
      before = place
    }
  }
  return { counts, extras, steps }
}

/**
 * Packs words that ascend by `folded` into one chunk. Numbers of a kind stand together, since they compress
 * best among their like.
 */
export function packWords(words: readonly ShardWord[]): Uint8Array {
  const pack = createPack()
  pack.texts(words.map(({ folded }) => folded))
  for (const { postings } of words) {
    pack.texts(postings.map(({ word }) => word))
    for (const posting of postings) {
      const { counts, extras, steps } = columnsOf(posting)
      pack.ascending([...posting.pages])
      for (const count of counts) pack.number(count)
      pack.number(Number(extras.some((extra) => extra > 0)))
      if (extras.some((extra) => extra > 0)) for (const extra of extras) pack.number(extra)
      for (const step of steps) pack.number(step)
    }
  }
  return pack.bytes()
}

function readPosting(word: string, pack: ReturnType<typeof openPack>): Posting {
  const pages = pack.ascending()
  const { length } = pages
  const ends = new Uint32Array(length)
  for (let page = 0; page < length; page += 1) ends[page] = (ends[page - 1] ?? 0) + pack.number() + 1
  const weights = new Uint32Array(length)
  const isWeighted = pack.number() === 1
  for (let page = 0; page < length; page += 1) {
    const extra = isWeighted ? pack.number() : 0
    const count = (ends[page] ?? 0) - (ends[page - 1] ?? 0)
    weights[page] = textWeight * count + (extra % 2 === 0 ? extra / 2 : -(extra + 1) / 2)
  }
  const places = new Uint32Array(ends[length - 1] ?? 0)
  for (let page = 0, at = 0; page < length; page += 1) {
    for (let before = 0; at < (ends[page] ?? 0); at += 1) {
      before += pack.number()
      places[at] = before
    }
  }
  return { word, pages, weights, places, ends }
}

/** Opens a chunk. Throws `PackError` where it is broken. */
export function openWords(bytes: Uint8Array): ShardWord[] {
  const pack = openPack(bytes)
  return pack.texts().map((folded) => ({
    folded,
    postings: pack.texts().map((word) => readPosting(word, pack)),
  }))
}
