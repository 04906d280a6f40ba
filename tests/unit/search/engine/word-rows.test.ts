import { describe, expect, it } from 'vitest'
import { measureNearness } from '#src/search/engine/word-rows.ts'

/** A text in which the words of a question of so many stand so many places apart. */
function nearnessOf(words: number, apart: number): number {
  const at = Array.from({ length: words * apart }, (_, token) => (token % apart === 0 ? [token / apart] : []))
  return measureNearness({ at }, new Map(Array.from({ length: words }, (_, place) => [place, 1])))
}

describe('measureNearness', () => {
  it('looks at about a sentence for a few words', () => {
    expect(nearnessOf(6, 4)).toBe(6)
    expect(nearnessOf(6, 12)).toBe(2)
  })

  it('looks at a longer stretch for a question that no sentence holds', () => {
    expect(nearnessOf(60, 2)).toBe(60)
    expect(nearnessOf(60, 4)).toBe(30)
  })
})
