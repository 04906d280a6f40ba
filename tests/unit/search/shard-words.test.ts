import { describe, expect, it } from 'vitest'
import { openWords, packWords, type ShardWord } from '#src/search/shard-words.ts'

const words: ShardWord[] = [
  {
    folded: 'dang',
    postings: [
      {
        word: 'đang',
        pages: Uint32Array.of(0, 700),
        weights: Uint32Array.of(25, 10),
        places: Uint32Array.of(80, 3),
        ends: Uint32Array.of(1, 2),
      },
      {
        word: 'đảng',
        pages: Uint32Array.of(3),
        weights: Uint32Array.of(225),
        places: Uint32Array.of(0, 64, 4000),
        ends: Uint32Array.of(3),
      },
    ],
  },
  { folded: 'uy', postings: [] },
]

describe('a chunk of words', () => {
  it('gives back every place and weight', () => {
    expect(openWords(packWords(words))).toEqual(words)
  })

  it('takes little more than a byte for a word of running text in an article', () => {
    const pages = Uint32Array.from({ length: 1000 }, (_, page) => page)
    const [dang] = openWords(
      packWords([
        {
          folded: 'dang',
          postings: [
            {
              word: 'đảng',
              pages,
              weights: pages.map(() => 25),
              places: pages.map(() => 100),
              ends: pages.map((page) => page + 1),
            },
          ],
        },
      ]),
    )
    expect(dang?.postings[0]?.pages).toEqual(pages)
  })
})
