/**
 * Reads what Pagefind 1.6 writes: gzip, a signature, then CBOR of arrays, whole numbers and texts
 * (pagefind/src/index/index_metadata.rs and index_words.rs).
 */
import { gunzipSync } from 'node:zlib'

/** Thrown where a file of Pagefind is not what version 1.6 writes. */
export class PagefindFormatError extends Error {
  override readonly name = 'PagefindFormatError'
}

type Value = number | string | readonly Value[]

const signature = 'pagefind_dcd'

function expectThat(holds: boolean, expected: string, got: unknown): asserts holds {
  if (holds) return
  throw new PagefindFormatError(
    `Pagefind's file: expected ${expected}, got ${String(got).slice(0, 80)}: is it another version than 1.6?`,
  )
}

/** The kinds of CBOR that Pagefind uses (RFC 8949, 3.1). */
const kinds = { positive: 0, negative: 1, text: 3, array: 4 } as const

function readValues(bytes: Buffer): Value {
  let at = 0
  const argument = (low: number): number => {
    if (low < 24) return low
    const size = 2 ** (low - 24)
    expectThat(size <= 4, 'a number of at most four bytes', size)
    at += size
    return bytes.readUIntBE(at - size, size)
  }
  const read = (): Value => {
    const first = bytes.readUInt8(at)
    at += 1
    const value = argument(first & 31)
    const kind = first >> 5
    if (kind === kinds.positive) return value
    if (kind === kinds.negative) return -1 - value
    if (kind === kinds.array) return Array.from({ length: value }, read)
    expectThat(kind === kinds.text, 'a number, a text or an array', kind)
    at += value
    return bytes.toString('utf8', at - value, at)
  }
  return read()
}

/** The content of a file of Pagefind. */
export function unpackPagefind(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file)
  const start = bytes.toString('latin1', 0, signature.length)
  expectThat(start === signature, signature, start)
  return bytes.subarray(signature.length)
}

function arrayOf(value: Value | undefined): readonly Value[] {
  expectThat(typeof value === 'object', 'an array', value)
  return value
}

function textOf(value: Value | undefined): string {
  expectThat(typeof value === 'string', 'a text', value)
  return value
}

function numberOf(value: Value | undefined): number {
  expectThat(typeof value === 'number', 'a number', value)
  return value
}

/** Reads a `.pf_meta`: the names of the articles' fragments in the order of their numbers. */
export function readPagefindPages(file: Uint8Array): string[] {
  const [, pages] = arrayOf(readValues(unpackPagefind(file)))
  return arrayOf(pages).map((page) => textOf(arrayOf(page)[0]))
}

/** A spelling of a word in one article. */
export interface PagefindPlaces {
  readonly word: string
  readonly page: number
  readonly places: readonly number[]
  /** Weight of each place, in twenty-fourths; running text has 25. */
  readonly weights: readonly number[]
}

/** Weights come before the places they hold for, as negative numbers; places as steps from the one before. */
function readPlaces(values: readonly Value[]): Pick<PagefindPlaces, 'places' | 'weights'> {
  const found: { place: number; weight: number }[] = []
  let [weight, place] = [25, 0]
  for (const value of values.map(numberOf)) {
    if (value < 0) {
      weight = Math.min(255, -1 - value)
      place = 0
    } else {
      place += value
      found.push({ place, weight })
    }
  }
  found.sort((a, b) => a.place - b.place)
  return { places: found.map((each) => each.place), weights: found.map((each) => each.weight) }
}

function* readSpelling(word: string, pages: Value | undefined): Generator<PagefindPlaces> {
  let page = 0
  for (const entry of arrayOf(pages)) {
    const [step, values] = arrayOf(entry)
    page += numberOf(step)
    const { places, weights } = readPlaces(arrayOf(values))
    if (places.length > 0) yield { word, page, places, weights }
  }
}

/** Reads a `.pf_index`: every spelling of every word, article by article. */
export function* readPagefindWords(file: Uint8Array): Generator<PagefindPlaces> {
  const [words] = arrayOf(readValues(unpackPagefind(file)))
  for (const entry of arrayOf(words)) {
    const [word, pages, variants] = arrayOf(entry)
    yield* readSpelling(textOf(word), pages)
    for (const variant of arrayOf(variants ?? [])) {
      const [form, places] = arrayOf(variant)
      yield* readSpelling(textOf(form), places)
    }
  }
}
