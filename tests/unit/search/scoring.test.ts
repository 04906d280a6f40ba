import { describe, expect, it } from 'vitest'
import { closenessOf, idfOf, scoreOf, titleScoreOf } from '#src/search/scoring.ts'

describe('idfOf', () => {
  it('makes a rare word more telling than one that every article has, and none negative', () => {
    const [rare, usual] = [3, 1000].map((holding) => idfOf({ holding, articles: 1000 }))
    expect(rare).toBeGreaterThan(5)
    expect(usual).toBeGreaterThan(0)
    expect(usual).toBeLessThan(0.001)
  })
})

describe('scoreOf', () => {
  it('rises with every place, less and less', () => {
    const [once = 0, twice = 0, often = 0] = [25, 50, 2500].map((weight) =>
      scoreOf({ idf: 1, weight, length: 1 }),
    )
    expect(twice).toBeGreaterThan(once)
    expect(twice - once).toBeLessThan(once)
    expect(often).toBeLessThan(2.4)
  })

  it('counts a place in a short article more', () => {
    const [short = 0, long = 0] = [0.2, 4].map((length) => scoreOf({ idf: 1, weight: 25, length }))
    expect(short).toBeGreaterThan(long)
  })
})

describe('titleScoreOf', () => {
  it('says little where the title names half of what was asked', () => {
    expect(titleScoreOf(2, 4)).toBe(titleScoreOf(4, 4) / 8)
    expect(titleScoreOf(0, 0)).toBe(0)
  })
})

describe('closenessOf', () => {
  it('falls with the letters that follow', () => {
    const values = [0, 1, 3, 9].map(closenessOf)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })
})
