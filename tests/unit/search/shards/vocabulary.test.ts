import { describe, expect, it } from 'vitest'
import { openVocabulary, packVocabulary } from '#src/search/shards/vocabulary.ts'

const words = new Map([
  ['1', 3],
  ['can', 70],
  ['canh', 200_000],
  ['dang', 1],
  ['ἀρχή', 2],
])

describe('the vocabulary of a shard', () => {
  it('comes back as it was packed', () => {
    expect([...openVocabulary(packVocabulary(words))]).toEqual([...words])
  })

  it('may be empty', () => {
    expect(openVocabulary(packVocabulary(new Map())).size).toBe(0)
  })
})
