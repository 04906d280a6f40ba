import { describe, expect, it } from 'vitest'
import { toCorpus } from '#src/search/engine/corpus.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Term } from '#src/search/query/query.ts'
import { findSuspects } from '#src/search/engine/suspects.ts'

function suspectsOf(question: string): string[] {
  const words = question.split(' ').map((typed): Term => ({ typed, ...toWordForm(typed) }))
  const none = (): number => 0
  return findSuspects(toCorpus([]), words, none, none).map((at) => words[at]?.typed ?? '')
}

describe('findSuspects', () => {
  it('suspects words that no article has', () => {
    expect(suspectsOf('hội ngị')).toEqual(['hội', 'ngị'])
  })

  it('does not take a word that asks, or one letter, for another word mistyped', () => {
    expect(suspectsOf('ai gì nào đâu z')).toEqual([])
  })
})
