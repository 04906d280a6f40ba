import { describe, expect, it } from 'vitest'
import { wordsIn } from '#src/components/searched-words.ts'
import { hashOf } from '#src/search/page/searched-words.ts'

describe('the words that a link tells the article', () => {
  it.each(['đảng bộ khối', '21-KL/TW', '"hội nghị" & #1', 'a+b = c%20'])('come through as %j', (words) => {
    expect(wordsIn(hashOf(words))).toBe(words)
  })

  it('are told only where something was searched', () => {
    expect(hashOf('  ')).toBe('')
  })

  it.each(['', '#', '#ket-qua', '#tim', '#tìm=a'])('are not read out of %j', (hash) => {
    expect(wordsIn(hash)).toBeNull()
  })
})
