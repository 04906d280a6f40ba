import { describe, expect, it } from 'vitest'
import { codeOf, toStanding } from '#src/search/shards/coded-articles.ts'
import { PackError } from '#src/search/shards/pack.ts'
import { type CodedWord, openWordChunk, packWordChunk } from '#src/search/shards/word-chunk.ts'

const plain = codeOf(1, false)

function spelling(word: string, pages: readonly number[], codes: readonly number[]) {
  return { word, pages: Uint32Array.from(pages), codes: Uint8Array.from(codes) }
}

const words: CodedWord[] = [
  {
    folded: 'dang',
    spellings: [
      spelling('đang', [0, 700, 99_999], [plain, codeOf(127, true), plain]),
      spelling('đảng', [3], [codeOf(9, true)]),
    ],
  },
  { folded: 'uy', spellings: [] },
]

describe('a chunk of words', () => {
  it('gives back every spelling, article and weight', () => {
    expect(openWordChunk(packWordChunk(words))).toEqual(words)
  })

  it('takes little more than a byte for a word of running text in an article', () => {
    const pages = Array.from({ length: 1000 }, (_, page) => page * 3)
    const bytes = packWordChunk([
      {
        folded: 'dang',
        spellings: [
          spelling(
            'đảng',
            pages,
            pages.map(() => plain),
          ),
        ],
      },
    ])
    expect(bytes.length).toBeLessThan(1020)
  })

  it('that is cut off is said to be broken, wherever it ends', () => {
    const bytes = packWordChunk(words)
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => openWordChunk(bytes.subarray(0, length))).toThrow(PackError)
  })
})

describe('how a word stands in an article', () => {
  it('is its weight, at least 1 and at most 127, and whether it is in the title', () => {
    const codes = [codeOf(0.2, false), codeOf(1.96, false), codeOf(6.7, true), codeOf(900, true)]
    const { weights, titled } = toStanding({ pages: [1, 2, 3, 4], codes })
    expect([...weights]).toEqual([1, 2, 7, 127])
    expect([...titled]).toEqual([0, 0, 1, 1])
  })
})
