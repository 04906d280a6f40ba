import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PagefindFormatError, readPagefindPages, readPagefindWords } from '#src/indexing/pagefind-format.ts'

/** A file as Pagefind writes it, of CBOR given byte by byte. */
function fileOf(...cbor: readonly number[]): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(cbor)]))
}

const text = (value: string): number[] => [0x60 + Buffer.byteLength(value), ...Buffer.from(value)]

describe('readPagefindPages', () => {
  it('reads the names in the order of their numbers', () => {
    const meta = fileOf(
      ...[0x82, ...text('1.6.0'), 0x82],
      ...[0x83, ...text('vi_a'), 0x19, 0x02, 0xa4, ...text('')],
      ...[0x83, ...text('vi_b'), 0x18, 0x30, ...text('')],
    )
    expect(readPagefindPages(meta)).toEqual(['vi_a', 'vi_b'])
  })
})

describe('readPagefindWords', () => {
  it('reads places by steps, a change of weight as a negative number, and spellings apart', () => {
    // "dang": none without marks; "đảng" in article 3 at 70 and 75 (weight 25) and at 2 (weight 50).
    const places = [0x85, 0x18, 70, 0x05, 0x38, 50, 0x02, 0x00]
    const words = fileOf(
      ...[0x81, 0x81, 0x83, ...text('dang'), 0x80, 0x81],
      ...[0x82, ...text('đảng'), 0x81, 0x83, 0x03, ...places, 0x80],
    )
    expect([...readPagefindWords(words)]).toEqual([
      { word: 'đảng', page: 3, places: [2, 2, 70, 75], weights: [50, 50, 25, 25] },
    ])
  })
})

describe('a file of another version', () => {
  it.each([
    [
      'another signature',
      gzipSync('pagefind_new'),
      /expected pagefind_dcd, got pagefind_new: is it another version/u,
    ],
    ['a map for an array', fileOf(0x82, ...text('1'), 0xa0), /expected a number, a text or an array, got 5/u],
    ['a number for the articles', fileOf(0x82, ...text('1'), 0x07), /expected an array, got 7/u],
    ['a number for a name', fileOf(0x82, ...text('1'), 0x81, 0x82, 0x01, 0x02), /expected a text, got 1/u],
    ['a number of eight bytes', fileOf(0x1b), /expected a number of at most four bytes, got 8/u],
  ])('is refused where it has %s', (_, file, message) => {
    expect(() => readPagefindPages(file)).toThrow(PagefindFormatError)
    expect(() => readPagefindPages(file)).toThrow(message)
  })
})
