import { describe, expect, it } from 'vitest'
import { createBudget, price } from '#src/search/engine/budget.ts'
import { toCorpus } from '#src/search/engine/corpus.ts'
import type { Pair } from '#src/search/engine/lists.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { memoryShard } from '../../../search/memory-shard.ts'

const documents = Array.from({ length: 8 }, (_, at) => ({
  address: `/2024/bai-${at}/`,
  title: 'Đảng bộ',
  date: '2024-01-01',
  parts: [],
  filters: {},
}))

function open(rest: Partial<IndexedShard> = {}) {
  return createBudget(toCorpus([{ ...memoryShard(documents), ...rest }]))
}

const pairs = (count: number): Pair[] => Array.from({ length: count }, (_, at): Pair => ['dang', `bo${at}`])
const words = (count: number): string[] => Array.from({ length: count }, (_, at) => `tu${at}`)

describe('a budget', () => {
  it('affords the first ones, and what was afforded before for nothing', () => {
    const budget = open()
    const afforded = budget.pairs(pairs(500))
    expect(afforded.length).toBeLessThan(500)
    expect(afforded).toEqual(pairs(afforded.length))
    expect([budget.left, budget.pairs(pairs(500))]).toEqual([0, afforded])
    expect(budget.words(['moi'])).toEqual([])
  })

  it('leaves pairs their part whatever words are asked', () => {
    const budget = open()
    expect(budget.words(words(200)).length).toBeGreaterThan(10)
    expect(budget.left).toBeGreaterThan(40)
  })

  it('takes more for words that many articles hold', () => {
    const budget = open({ common: new Map([['dang', 8]]) })
    const before = budget.left
    expect(budget.words(['dang'])).toEqual(['dang'])
    expect(before - budget.left).toBe(price.everywhere)
  })

  it('pays for nothing that is too dear, and leaves what it is told to keep', () => {
    const budget = open()
    budget.pairs(pairs(500), 10)
    expect(budget.left).toBe(10)
    expect([budget.pay(11), budget.pay(10), budget.left]).toEqual([false, true, 0])
  })

  it('gives a part that leaves the rest to others', () => {
    const budget = open()
    const whole = budget.left
    const part = budget.part(0.25)
    expect(part.left).toBe(whole / 4)
    part.pairs(pairs(500))
    expect([part.left, budget.left]).toEqual([0, (whole * 3) / 4])
  })
})
