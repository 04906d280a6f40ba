import { type CodedArticles, ownCodes, readCodes, stepOf } from './coded-articles.ts'
import { createPack, type Numbers, openPack, readEnds } from './pack.ts'

/** Pairs with their articles, all in a row. */
export interface PairColumns {
  /** Hash of each pair, ascending. */
  readonly hashes: Numbers
  /** Where the articles of each end in the columns below. */
  readonly ends: Numbers
  /** Articles of the first pair, then of the second …, each ascending. */
  readonly pages: Numbers
  readonly codes: Numbers
}

/** Columns that grow pair by pair. */
export interface GrowingPairs {
  readonly hashes: number[]
  readonly ends: number[]
  readonly pages: number[]
  readonly codes: number[]
}

/** Begins columns of no pair. */
export function growPairs(): GrowingPairs {
  return { hashes: [], ends: [], pages: [], codes: [] }
}

/** Adds a pair of other columns. */
export function addPair(grown: GrowingPairs, from: PairColumns, pair: number): void {
  const end = from.ends[pair] ?? 0
  for (let at = from.ends[pair - 1] ?? 0; at < end; at += 1) {
    grown.pages.push(from.pages[at] ?? 0)
    grown.codes.push(from.codes[at] ?? 0)
  }
  grown.hashes.push(from.hashes[pair] ?? 0)
  grown.ends.push(grown.pages.length)
}

function stepsOf({ ends, pages, codes }: PairColumns): Uint32Array {
  const steps = new Uint32Array(pages.length)
  let at = 0
  for (const end of ends) {
    for (let before = 0; at < end; at += 1) {
      const page = pages[at] ?? 0
      steps[at] = stepOf(page, before, codes[at] ?? 0)
      before = page
    }
  }
  return steps
}

/** Packs the pairs of a bucket; `first` is the least hash it could hold. */
export function packPairs(columns: PairColumns, first: number): Uint8Array {
  const { hashes, ends, codes } = columns
  const pack = createPack()
  pack.ascending(Array.from(hashes, (hash) => hash - first))
  for (const [pair, end] of ends.entries()) pack.number(end - (ends[pair - 1] ?? 0))
  pack.numbers(stepsOf(columns))
  for (const code of ownCodes(codes)) pack.number(code)
  return pack.bytes()
}

/** Opens a bucket. Throws `PackError` where it is broken. */
export function openPairs(bytes: Uint8Array, first: number): PairColumns {
  const pack = openPack(bytes)
  const hashes = pack.ascending().map((rest) => rest + first)
  const lengths = Array.from(hashes, () => pack.number())
  const pages = pack.numbers()
  const ends = readEnds(lengths, pages.length)
  return { hashes, ends, pages, codes: readCodes(pages, ends, () => pack.number()) }
}

/** Place of a number among ascending ones; -1 where it is not there. */
export function placeOf(numbers: Numbers, wanted: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const number = numbers[middle] ?? 0
    if (number === wanted) return middle
    if (number < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Articles of a pair of the bucket; null where it has none such. */
export function articlesOfPair(
  { hashes, ends, pages, codes }: PairColumns,
  hash: number,
): CodedArticles | null {
  const place = placeOf(hashes, hash)
  if (place < 0) return null
  const [start, end] = [ends[place - 1] ?? 0, ends[place] ?? 0]
  return { pages: pages.slice(start, end), codes: codes.slice(start, end) }
}
