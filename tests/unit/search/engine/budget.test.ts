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

  it('leaves pairs their part whatever words are asked, and words theirs', () => {
    const [alone, beside] = [open(), open()]
    expect(alone.words(words(200)).length).toBeGreaterThan(30)
    expect(beside.words(words(200), 100).length).toBeGreaterThan(10)
    expect(beside.left).toBeGreaterThan(40)
  })

  it('affords fewer words that many articles hold, and leaves as much for pairs however many it was told of', () => {
    const told = open({ common: new Map(words(200).map((word) => [word, 8])) })
    const [dear, cheap] = [told.words(words(200)), open().words(words(200))]
    expect(dear.length).toBeGreaterThan(0)
    expect(dear.length * 5).toBeLessThan(cheap.length)
    expect(told.left + dear.length * price.word).toBe(open().left)
  })

  it('pays for nothing that is too dear', () => {
    const budget = open()
    const { left } = budget
    expect([budget.pay(left + 1), budget.pay(left), budget.left]).toEqual([false, true, 0])
  })

  it('gives a part that leaves the rest to others', () => {
    const budget = open()
    const whole = budget.left
    const part = budget.part(0.25)
    const own = part.left
    expect(own).toBe(Math.floor(whole / 4))
    part.pairs(pairs(500))
    expect([part.left, budget.left]).toEqual([0, whole - own])
  })
})
