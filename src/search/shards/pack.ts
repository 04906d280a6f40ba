/** Thrown where packed bytes end early or say what cannot be. */
export class PackError extends Error {
  override readonly name = 'PackError'
}

/** Numbers in a row. */
export type Numbers = readonly number[] | Uint32Array | Uint8Array

/** Whole numbers and texts written one after the other; small numbers, which are most, take one byte. */
export interface PackWriter {
  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void
  /** Their count, then each. */
  numbers(values: Numbers): void
  /** Their count, the first, then by how much each next one is larger; they have to ascend. */
  ascending(values: Numbers): void
  text(value: string): void
  texts(values: readonly string[]): void
  bytes(): Uint8Array
}

/** The largest number of a pack. */
export const largestNumber = 2 ** 32 - 1

/** What one more byte of a number is worth (LEB128: seven bits a byte, the eighth says that more follow). */
const radix = 128

/** Begins a pack. */
export function createPack(): PackWriter {
  let room = new Uint8Array(1024)
  let length = 0
  const push = (byte: number): void => {
    if (length === room.length) {
      const larger = new Uint8Array(room.length * 2)
      larger.set(room)
      room = larger
    }
    room[length] = byte
    length += 1
  }
  const pack: PackWriter = {
    number(value) {
      let rest = value
      while (rest >= radix) {
        push((rest % radix) + radix)
        rest = Math.floor(rest / radix)
      }
      push(rest)
    },
    numbers(values) {
      pack.number(values.length)
      for (const value of values) pack.number(value)
    },
    ascending(values) {
      pack.number(values.length)
      let before = 0
      for (const value of values) {
        if (value < before)
          throw new PackError(`pack: expected ascending numbers, got ${value} after ${before}`)
        pack.number(value - before)
        before = value
      }
    },
    text(value) {
      const encoded = new TextEncoder().encode(value)
      pack.number(encoded.length)
      for (const byte of encoded) push(byte)
    },
    texts(values) {
      pack.number(values.length)
      for (const value of values) pack.text(value)
    },
    bytes: () => room.slice(0, length),
  }
  return pack
}

/** Reads what a `PackWriter` wrote, in the same order. Each call throws `PackError` where the bytes end early. */
export interface PackReader {
  number(): number
  numbers(): Uint32Array
  ascending(): Uint32Array
  text(): string
  texts(): string[]
}

/** Opens a pack. */
export function openPack(bytes: Uint8Array): PackReader {
  let at = 0
  const decoder = new TextDecoder()
  const take = (): number => {
    const byte = bytes[at]
    if (byte === undefined) throw new PackError(`pack: expected more than ${bytes.length} bytes, got no more`)
    at += 1
    return byte
  }
  const pack: PackReader = {
    number() {
      let value = take()
      if (value < radix) return value
      value -= radix
      for (let worth = radix; ; worth *= radix) {
        const byte = take()
        value += (byte % radix) * worth
        if (value > largestNumber)
          throw new PackError(`pack: expected a number up to ${largestNumber}, got ${value}`)
        if (byte < radix) return value
      }
    },
    numbers() {
      const values = new Uint32Array(countOf(pack, bytes))
      for (let index = 0; index < values.length; index += 1) values[index] = pack.number()
      return values
    },
    ascending() {
      const values = pack.numbers()
      let sum = 0
      for (let index = 0; index < values.length; index += 1) {
        sum += values[index] ?? 0
        values[index] = sum
      }
      if (sum > largestNumber)
        throw new PackError(`pack: expected numbers up to ${largestNumber}, got ${sum}`)
      return values
    },
    text() {
      const end = pack.number() + at
      if (end > bytes.length) throw new PackError(`pack: expected ${end} bytes, got ${bytes.length}`)
      const text = decoder.decode(bytes.subarray(at, end))
      at = end
      return text
    },
    texts: () => Array.from({ length: countOf(pack, bytes) }, () => pack.text()),
  }
  return pack
}

/**
 * Where lists end that lie one behind the other in columns of so many `members`. Throws `PackError` where their
 * lengths do not add up to that.
 */
export function readEnds(lengths: Iterable<number>, members: number): Uint32Array {
  let end = 0
  const ends = Uint32Array.from(lengths, (length) => (end += length))
  if (end === members) return ends
  throw new PackError(`pack: expected lists of ${members} members together, got ${end}`)
}

// No list has more members than there are bytes; a broken count must not ask for gigabytes.
function countOf(pack: Pick<PackReader, 'number'>, bytes: Uint8Array): number {
  const count = pack.number()
  if (count <= bytes.length) return count
  throw new PackError(`pack: expected a list within ${bytes.length} bytes, got ${count} members`)
}
